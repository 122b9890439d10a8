package dev.sluice;

import dev.sluice.diagnostics.Code;
import dev.sluice.diagnostics.Diagnostic;
import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.diagnostics.GenerationFailed;
import dev.sluice.inputs.InputFile;
import dev.sluice.inputs.Relative;
import dev.sluice.inputs.Sha256;
import dev.sluice.lock.ApiChanges;
import dev.sluice.lock.ApiSurface;
import dev.sluice.lock.Lock;
import dev.sluice.lock.LockFile;
import dev.sluice.naming.FixedNames;
import dev.sluice.spec.LoadedSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The lock of a run: the names that it keeps, and how it differs from what the run makes. */
final class Locking {
    private final GeneratorOptions options;
    private final LockFile file;
    private final Optional<Lock> lock;

    private Locking(GeneratorOptions options, boolean mends, Diagnostics diagnostics) {
        this.options = options;
        this.file = options.lockFile();
        this.lock = file.read(mends, diagnostics);
        lock.ifPresent(found -> checkOwner(found, diagnostics));
        diagnostics.failIfErrors();
    }

    /**
     * The lock of a document, if there is one.
     *
     * @throws GenerationFailed if it cannot be read, or is another document's
     */
    static Locking of(GeneratorOptions options, Diagnostics diagnostics) {
        return new Locking(options, false, diagnostics);
    }

    /** The same for a run that writes the lock anew. */
    static Locking toMend(GeneratorOptions options, Diagnostics diagnostics) {
        return new Locking(options, true, diagnostics);
    }

    /** The names of one document mean nothing in another. */
    private void checkOwner(Lock found, Diagnostics diagnostics) {
        String basePackage = found.options().getOrDefault("package", "");
        if (!found.document().equals(document()) || !basePackage.equals(options.basePackage())) {
            diagnostics.error(
                    Code.LOCK_OF_ANOTHER,
                    file.at(1),
                    "this lock is for " + found.document() + " in package " + basePackage + ", not for " + document()
                            + " in package " + options.basePackage()
                            + ": name another file with the option 'lock', or delete this one if it is out of use");
        }
    }

    FixedNames names() {
        return lock.map(found -> found.api().names()).orElse(FixedNames.NONE);
    }

    /** How an API differs from the lock's; not at all if there is none. */
    ApiChanges changes(ApiSurface api) {
        return lock.map(found -> ApiChanges.between(found.api(), api)).orElse(ApiChanges.NONE);
    }

    /** All that the output depends on: the lock too, even while there is none. */
    List<InputFile> inputs(LoadedSpec spec) {
        return Stream.concat(spec.inputs().stream(), Stream.of(InputFile.now(file.path())))
                .toList();
    }

    /** The lock as it should be. */
    Lock now(LoadedSpec spec, ApiSurface api) {
        return new Lock(Version.number(), document(), options.choices(), digests(spec), api);
    }

    /** What is wrong with the lock as it was found. */
    LockResult compare(LoadedSpec spec, ApiSurface api, List<Diagnostic> warnings) {
        Lock now = now(spec, api);
        ApiChanges changes = changes(api);
        List<String> reasons = new ArrayList<>();
        lock.ifPresentOrElse(
                before -> addReasons(before, now, changes, reasons), () -> reasons.add(LockResult.MISSING));
        if (reasons.isEmpty() && !file.text().equals(Optional.of(now.text()))) {
            reasons.add("it was edited");
        }
        return new LockResult(file, reasons, changes, warnings);
    }

    private void addReasons(Lock before, Lock now, ApiChanges changes, List<String> reasons) {
        if (!before.generator().equals(now.generator())) {
            reasons.add("it was written by version " + before.generator() + ", not " + now.generator());
        }
        different(before.options(), now.options())
                .forEach(option -> reasons.add("the option " + option + " was "
                        + before.options().getOrDefault(option, "not set") + " and is "
                        + now.options().getOrDefault(option, "not set")));
        different(before.inputs(), now.inputs()).forEach(input -> reasons.add(input + " has changed"));
        if (!changes.isEmpty()) {
            reasons.add(changes.summary());
        }
    }

    /** The keys whose values differ. */
    private static Set<String> different(Map<String, String> before, Map<String, String> now) {
        Set<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(now.keySet());
        keys.removeIf(key -> Objects.equals(before.get(key), now.get(key)));
        return keys;
    }

    /** Relative to the lock: the two are committed together, and keep their distance. */
    private String document() {
        return Relative.path(file.path().getParent(), options.spec());
    }

    private Map<String, String> digests(LoadedSpec spec) {
        Path folder = options.spec().toAbsolutePath().getParent();
        Map<String, String> digests = new TreeMap<>();
        Stream.concat(spec.inputs().stream().map(InputFile::path), options.config().stream())
                .filter(Files::isRegularFile)
                .forEach(path -> digests.put(Relative.path(folder, path), digest(path)));
        return digests;
    }

    /** The same on a platform where version control ends lines in another way. */
    private static String digest(Path path) {
        try {
            String text = new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
            return Sha256.of(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException vanished) {
            throw new UncheckedIOException(vanished);
        }
    }
}
