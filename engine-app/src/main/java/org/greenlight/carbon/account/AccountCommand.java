package org.greenlight.carbon.account;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Accounts one activity file: 0 done, 1 the file breaks rules (one line each) or cannot be read. */
@Command(name = "account", mixinStandardHelpOptions = true, description = "Compute the emissions of an activity file (greenlight.activity/1)")
final class AccountCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "the activity file, JSON")
    private Path file;

    @Option(names = "--json", description = "every line with its method, factor rows and provenance, as one JSON object")
    private boolean asJson;

    @Override
    public Integer call() {
        try {
            Statement statement = new Accounting(CsvFactors.all()).account(ActivityFile.read(Files.readAllBytes(file)));
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            if (asJson) {
                out.println(ActivityFile.write(statement));
            } else {
                print(statement, out);
            }
            return 0;
        } catch (Refused refused) {
            refused.findings().forEach(System.err::println);
        } catch (IOException unreadable) {
            System.err.println(file + " cannot be read: " + unreadable.getMessage());
        }
        return 1;
    }

    private static void print(Statement statement, PrintStream out) {
        out.printf("%s %d, method %s:%s%n", statement.organisation(), statement.year(), statement.method(), statement.methodVersion());
        statement.lines().forEach(line -> out.printf("  %-12s %-22s %s tCO2e%n", line.id(), line.category(),
                line.tonnes().setScale(statement.display().digits(), statement.display().rounding()).toPlainString()));
        out.printf("Without purchased energy %s tCO2e%n", statement.display().withoutEnergy().toPlainString());
        out.printf("With purchased energy    %s tCO2e%n", statement.display().withEnergy().toPlainString());
        out.printf("Data quality %s of 100%n", statement.dataQuality().toPlainString());
        statement.defaults().forEach(row -> out.println("default: " + row));
    }
}
