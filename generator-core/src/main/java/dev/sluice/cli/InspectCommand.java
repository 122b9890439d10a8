package dev.sluice.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.Generator;
import dev.sluice.GeneratorOptions;
import dev.sluice.inspect.Inspection;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code sluice inspect SPEC}. */
@Command(
        name = "inspect",
        description = "Shows what a document amounts to: its operations and how they stream, its types, its unions and "
                + "how each is decided, and what is not supported.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class,
        sortOptions = false)
final class InspectCommand extends DocumentCommand {
    /** How the result is shown. */
    enum Format {
        text,
        json
    }

    @Option(names = "--format", paramLabel = "text|json", description = "How to show it. Default: text.")
    private Format format = Format.text;

    @Override
    public Integer call() {
        ErrorBoundary boundary = boundary();
        return boundary.run(() -> {
            GeneratorOptions options = mixin.toRead(spec);
            boundary.about(options.spec(), options.spec());
            Inspection inspection = Generator.inspect(options);
            PrintWriter out = command.commandLine().getOut();
            if (format == Format.json) {
                out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(inspection));
            } else {
                InspectionText.print(inspection, out);
            }
            return ExitCode.OK;
        });
    }
}
