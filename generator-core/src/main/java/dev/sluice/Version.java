package dev.sluice;

import dev.sluice.inputs.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Which generator this is. */
public final class Version {
    private Version() {}

    /** The version that the build wrote into the jar, such as {@code 1.2.0}. */
    public static String number() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    /** What is equal only for generators that emit the same: a snapshot changes under one version number. */
    static String identity() {
        String number = number();
        return number.endsWith("-SNAPSHOT") ? number + " " + digestOfCode() : number;
    }

    private static String digestOfCode() {
        try {
            Path code = Path.of(Version.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Sha256.of(Files.isDirectory(code) ? contents(code) : Files.readAllBytes(code));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new AssertionError("class loaders make legal URLs", e);
        }
    }

    private static byte[] contents(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> files = found.filter(Files::isRegularFile).sorted().toList();
            ByteArrayOutputStream contents = new ByteArrayOutputStream();
            for (Path file : files) {
                contents.write(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                contents.write(Files.readAllBytes(file));
            }
            return contents.toByteArray();
        }
    }
}
