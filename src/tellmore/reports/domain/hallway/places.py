"""Countries and languages that few people of an American school share, in English and Spanish.

Mexico, English, Spanish and languages usually taught as a subject are left out. Whether a country or a
language is rare *here* is for the population counts to say; see `details.details_in`.
"""

from __future__ import annotations

COUNTRIES = (
    "afghanistan|afganist[aá]n|albania|angola|argentina|armenia|bangladesh|bolivia|bosnia|brazil|brasil|bulgaria|"
    "burma|burundi|cambodia|camboya|cameroon|camer[uú]n|chile|china|colombia|congo|costa rica|croatia|cuba|"
    "dominican republic|rep[uú]blica dominicana|ecuador|egypt|egipto|el salvador|eritrea|ethiopia|etiop[ií]a|ghana|"
    "greece|grecia|guatemala|guinea|haiti|hait[ií]|honduras|hong kong|india|indonesia|iran|ir[aá]n|iraq|irak|israel|"
    "jamaica|japan|jap[oó]n|kazakhstan|kenya|kenia|korea|corea|kosovo|kuwait|kyrgyzstan|laos|lebanon|l[ií]bano|"
    "liberia|libya|libia|malaysia|malasia|mali|micronesia|mongolia|morocco|marruecos|mozambique|myanmar|nepal|"
    "nicaragua|nigeria|pakistan|pakist[aá]n|palestine|palestina|panama|panam[aá]|paraguay|peru|per[uú]|philippines|"
    "filipinas|poland|polonia|puerto rico|romania|ruman[ií]a|russia|rusia|rwanda|ruanda|samoa|saudi arabia|"
    "senegal|serbia|sierra leone|singapore|somalia|south sudan|spain|espa[ñn]a|sri lanka|sudan|sud[aá]n|syria|siria|"
    "taiwan|tanzania|thailand|tailandia|tonga|tunisia|uganda|ukraine|ucrania|uruguay|uzbekistan|venezuela|vietnam|"
    "yemen|zambia|zimbabwe"
)
LANGUAGES = (
    "achi|akateko|albanian|alban[eé]s|amharic|amh[aá]rico|arabic|[aá]rabe|armenian|armenio|bengali|bosnian|burmese|"
    "birmano|cantonese|canton[eé]s|cebuano|chuj|chuukese|creole|criollo haitiano|dari|dinka|farsi|garifuna|gar[ií]funa|"
    "gujarati|hebrew|hindi|hmong|igbo|ilocano|ixil|k['’]?iche['’]?|kaqchikel|karen|khmer|kinyarwanda|kirundi|korean|"
    "coreano|kurdish|kurdo|lao|lingala|mam|mandarin|mandar[ií]n|marshallese|mixtec|mixteco|nahuatl|n[aá]huatl|"
    "navajo|nepali|nepal[ií]|nuer|oromo|otom[ií]|pashto|past[uú]n|persian|pol(?:ish|aco)|popti|portuguese|"
    "portugu[eé]s|pur[eé]pecha|punjabi|q['’]?anjob['’]?al|q['’]?eqchi['’]?|quechua|rohingya|russian|ruso|samoan|"
    "sign language|lengua de se[ñn]as|somali|somal[ií]|swahili|suajili|tagalog|tamil|telugu|tigrinya|tri(?:qui|que)|"
    "tseltal|tsotsil|tzeltal|tzotzil|turkish|turco|twi|ukrainian|ucraniano|urdu|uzbek|vietnamese|vietnamita|wolof|"
    "yoruba|zapotec|zapoteco"
)
# A country counts when somebody comes from there or lived there, not when a class studies it.
FROM = r"(?:from|in|to|left|de|en|desde|a|para|born in|nac[ií] en)"
