package org.greenlight.carbon.account;

import picocli.CommandLine.Command;

/** What is done with carbon data on the command line. */
@Command(name = "carbon", mixinStandardHelpOptions = true, description = "Carbon accounting of an enterprise", subcommands = AccountCommand.class)
public final class CarbonCommand implements Runnable {

    @picocli.CommandLine.Spec
    private picocli.CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new picocli.CommandLine.ParameterException(spec.commandLine(), "a subcommand is missing");
    }
}
