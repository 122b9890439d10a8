package dev.sluice.lock;

import dev.sluice.lock.ApiSurface.Kind;
import dev.sluice.lock.ApiSurface.Member;
import dev.sluice.lock.ApiSurface.Type;
import dev.sluice.naming.FixedNames.FixedType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what {@link LockText} writes. */
final class LockReader {
    private static final Pattern SETTING = Pattern.compile("(generator|document|option \\w+|input [0-9a-f]+) (.+)");
    private static final Pattern ORIGIN = Pattern.compile("(.+?)(?:" + LockText.FINGERPRINT + "([0-9a-f]{8}))?");
    private static final Pattern TYPE = Pattern.compile(
            Stream.of(Kind.values()).map(Kind::word).collect(Collectors.joining("|", "(", ")")) + " (\\S+)");
    private static final Pattern CONFLICT = Pattern.compile("(?:<{7}|={7}|>{7}|\\|{7})(?: .*)?");

    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, String> options = new HashMap<>();
    private final Map<String, String> inputs = new HashMap<>();
    private final List<Draft> drafts = new ArrayList<>();

    private final boolean lenient;
    private int number;

    /** A type whose lines are not all read yet. */
    private record Draft(Kind kind, String name, List<FixedType> origins, List<Member> members) {
        void addOrigin(String comment) {
            Matcher origin = ORIGIN.matcher(comment.substring(LockText.COMMENT.length()));
            if (origin.matches()) {
                String fingerprint = Optional.ofNullable(origin.group(2)).orElse("");
                origins.add(new FixedType(Escapes.unquoted(origin.group(1)), fingerprint, name));
            }
        }

        Type type() {
            return new Type(kind, name, origins, members);
        }
    }

    /** Says which line is none of a lock's, and why. */
    static final class Illegible extends Exception {
        private static final long serialVersionUID = 1L;

        private final int line;

        private Illegible(int line, String message) {
            super(message);
            this.line = line;
        }

        /** The line, counted from 1. */
        int line() {
            return line;
        }
    }

    private LockReader(boolean lenient) {
        this.lenient = lenient;
    }

    /** @param lenient whether to take both sides of a conflict that a merge has left */
    static Lock read(String text, boolean lenient) throws Illegible {
        return new LockReader(lenient).read(text);
    }

    private Lock read(String text) throws Illegible {
        List<String> lines = text.lines().toList();
        number = 1;
        if (lines.isEmpty() || !lines.get(0).equals(LockText.FIRST_LINE)) {
            throw illegible("this is no lock that this version can read: it must begin with " + LockText.FIRST_LINE);
        }
        for (String line : lines.subList(1, lines.size())) {
            number++;
            if (CONFLICT.matcher(line).matches()) {
                if (!lenient) {
                    throw illegible("a merge has left a conflict here");
                }
            } else if (!line.isBlank() && !line.startsWith("#")) {
                readLine(line);
            }
        }
        ApiSurface api = new ApiSurface(drafts.stream().map(Draft::type).toList());
        return new Lock(setting("generator"), setting("document"), options, inputs, api);
    }

    private void readLine(String line) throws Illegible {
        if (line.startsWith(LockText.INDENT)) {
            readMember(line);
            return;
        }
        Matcher setting = SETTING.matcher(line);
        if (setting.matches()) {
            readSetting(setting.group(1), Escapes.unquoted(setting.group(2)));
        } else {
            readType(line);
        }
    }

    private void readSetting(String key, String value) {
        String name = key.substring(key.indexOf(' ') + 1);
        if (key.startsWith("option ")) {
            options.putIfAbsent(name, value);
        } else if (key.startsWith("input ")) {
            inputs.putIfAbsent(value, name);
        } else {
            settings.putIfAbsent(key, value);
        }
    }

    private void readType(String line) throws Illegible {
        String declaration = beforeComment(line);
        Matcher type = TYPE.matcher(declaration);
        if (!type.matches()) {
            throw illegible("this is no line of a lock");
        }
        Kind kind = Stream.of(Kind.values())
                .filter(each -> each.word().equals(type.group(1)))
                .findFirst()
                .orElseThrow();
        Draft draft = new Draft(kind, type.group(2), new ArrayList<>(), new ArrayList<>());
        drafts.add(draft);
        if (!declaration.equals(line)) {
            draft.addOrigin(line.substring(declaration.length()));
        }
    }

    private void readMember(String line) throws Illegible {
        if (drafts.isEmpty()) {
            throw illegible("this is indented, but belongs to no type");
        }
        Draft draft = drafts.get(drafts.size() - 1);
        if (line.startsWith(LockText.COMMENT, 2)) {
            draft.addOrigin(line.substring(2));
            return;
        }
        String declaration = beforeComment(line);
        String comment = line.substring(declaration.length());
        Optional<String> key = comment.isEmpty()
                ? Optional.empty()
                : Optional.of(Escapes.unquoted(comment.substring(LockText.COMMENT.length())));
        draft.members().add(new Member(declaration.strip(), key));
    }

    private static String beforeComment(String line) {
        int comment = line.indexOf(LockText.COMMENT);
        return comment < 0 ? line : line.substring(0, comment);
    }

    private String setting(String key) throws Illegible {
        number = 1;
        if (!settings.containsKey(key)) {
            throw illegible("there is no line '" + key + "'");
        }
        return settings.get(key);
    }

    private Illegible illegible(String message) {
        return new Illegible(number, message);
    }
}
