package dev.sluice;

import dev.sluice.cli.Main;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java machine of its own, with the classes of this test. */
final class ChildJvm {
    private final List<String> command = new ArrayList<>();

    /** @param jvmOptions such as {@code -Xmx64m} */
    ChildJvm(String... jvmOptions) {
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(jvmOptions));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    }

    /** Runs {@code sluice generate} with some of the options. */
    Process generate(GeneratorOptions options, File said) throws IOException {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of(
                "generate",
                options.spec().toString(),
                "--output",
                options.output().toString()));
        arguments.addAll(List.of("--package", options.basePackage()));
        arguments.addAll(List.of("--jackson", options.jackson().toString()));
        if (options.modelsOnly()) {
            arguments.add("--models-only");
        }
        return start(Main.class, said, arguments.toArray(new String[0]));
    }

    /** @param said the file for what it prints */
    Process start(Class<?> main, File said, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(command);
        all.add(main.getName());
        all.addAll(List.of(arguments));
        return new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
    }
}
