package dev.sluice;

import dev.sluice.cli.Main;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code sluice generate} in a Java machine of its own, with the classes of this test. */
final class ChildJvm {
    private final List<String> command = new ArrayList<>();

    /** @param jvmOptions such as {@code -Xmx64m} */
    ChildJvm(String... jvmOptions) {
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(jvmOptions));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "generate"));
    }

    /** @param said the file for what it prints */
    Process start(GeneratorOptions options, File said) throws IOException {
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(
                List.of(options.spec().toString(), "--output", options.output().toString()));
        arguments.addAll(List.of("--package", options.basePackage()));
        arguments.addAll(List.of("--jackson", options.jackson().toString()));
        if (options.modelsOnly()) {
            arguments.add("--models-only");
        }
        return new ProcessBuilder(arguments)
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
    }
}
