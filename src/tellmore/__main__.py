from tellmore.command.main import main

main()
