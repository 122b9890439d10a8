package dev.sluice.construct;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names that emitted code could stumble over, found rather than listed: whatever is added later is among them. */
final class HazardousNames {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_]\\w*");

    /** Keywords, literals and contextual keywords (JLS 3.9); {@code SourceVersion} does not tell them all. */
    private static final String RESERVED = "abstract assert boolean break byte case catch char class const continue"
            + " default do double else enum extends false final finally float for goto if implements import instanceof"
            + " int interface long native new null package private protected public return short static strictfp super"
            + " switch synchronized this throw throws transient true try void volatile while _ record var yield sealed"
            + " permits non-sealed when exports module open opens provides requires to transitive uses with";

    /** What names are made of that no Java name can hold, or that would make two names one. */
    private static final List<String> STRANGE = List.of(
            "",
            " ",
            "+1",
            "-1",
            "1",
            "1st",
            "a.b",
            "a-b",
            "a_b",
            "aB",
            "A_B",
            "ab",
            "AB",
            "$",
            "@type",
            "type",
            "Type",
            "TYPE",
            "x/y",
            "x\\y",
            "x\"y",
            "x'y",
            "*/",
            "\\u002a/",
            "é",
            "e",
            "è",
            "ß",
            "İ",
            "ı",
            "i",
            "日本語",
            "Ключ",
            "مفتاح",
            "🙂",
            "a🙂",
            "\u200b",
            "\u00a0",
            "a\tb",
            "a\nb",
            "Con",
            "nul",
            "../../x",
            "X",
            "name".repeat(75),
            "builderBuilder",
            "Pet",
            "pets",
            "PetType",
            "petValue",
            "List_",
            "list",
            "LIST",
            "__proto__",
            "toString_");

    private HazardousNames() {}

    /** All of them, given what is emitted for some document. */
    static List<String> all(Collection<String> emitted) throws IOException {
        Set<String> names = new TreeSet<>(javaLang());
        names.addAll(Arrays.asList(RESERVED.split(" ")));
        Arrays.stream(Object.class.getDeclaredMethods()).forEach(method -> names.add(method.getName()));
        Arrays.stream(Record.class.getDeclaredMethods()).forEach(method -> names.add(method.getName()));
        Arrays.stream(Enum.class.getDeclaredMethods()).forEach(method -> names.add(method.getName()));
        names.addAll(runtime());
        emitted.forEach(text -> names.addAll(identifiers(text)));
        names.removeIf(name -> name.contains("$"));
        List<String> all = new ArrayList<>(names);
        all.addAll(STRANGE);
        return all.stream().distinct().toList();
    }

    /** Exceptions aside, which are many: those that emitted code uses are found in it. */
    private static Set<String> javaLang() throws IOException {
        Path folder = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base/java/lang");
        Set<String> names = simpleNames(folder);
        names.removeIf(name -> name.matches(".+(Exception|Error)"));
        return names;
    }

    private static Set<String> runtime() throws IOException {
        return simpleNames(Path.of("src/main/java/dev/sluice/runtime"));
    }

    private static Set<String> simpleNames(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[A-Z]\\w*\\.(class|java)"))
                    .forEach(name -> names.add(name.substring(0, name.indexOf('.'))));
        }
        return names;
    }

    private static List<String> identifiers(String java) {
        String code = java.replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", "");
        return IDENTIFIER.matcher(code).results().map(found -> found.group()).toList();
    }
}
