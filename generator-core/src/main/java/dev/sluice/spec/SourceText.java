package dev.sluice.spec;

import dev.sluice.diagnostics.Code;
import dev.sluice.spec.Value.Mark;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a file, which must be UTF-8; a byte order mark is left out. */
final class SourceText {
    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|\\r|\\n");

    private SourceText() {}

    static byte[] read(Path path) throws Unreadable {
        try {
            if (!Files.isRegularFile(path)) {
                throw new Unreadable(Code.UNREADABLE_FILE, SpecFile.START, "there is no such file");
            }
            if (Files.size(path) > Limits.FILE_BYTES) {
                throw new Unreadable(
                        Code.TOO_LARGE, SpecFile.START, "the file has more than " + (Limits.FILE_BYTES >> 20) + " MiB");
            }
            return Files.readAllBytes(path);
        } catch (IOException failure) {
            String kind = failure.getClass().getSimpleName();
            throw new Unreadable(Code.UNREADABLE_FILE, SpecFile.START, "the file cannot be read (" + kind + ")");
        }
    }

    static String decode(byte[] content) throws Unreadable {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        CharBuffer chars = CharBuffer.allocate(bytes.remaining());
        CoderResult result = utf8.decode(bytes, chars, true);
        chars.flip();
        if (result.isError()) {
            Mark at = markAfter(chars.toString());
            throw new Unreadable(
                    Code.NOT_UTF8,
                    at,
                    "the file is not UTF-8: byte " + bytes.position() + " is not part of a character");
        }
        boolean byteOrderMark = chars.length() > 0 && chars.charAt(0) == '\uFEFF';
        return chars.subSequence(byteOrderMark ? 1 : 0, chars.length()).toString();
    }

    /** The line and column of the first character like that, or of the end of the text. */
    static Mark markOfFirst(String text, IntPredicate like) {
        int index = 0;
        while (index < text.length() && !like.test(text.codePointAt(index))) {
            index += Character.charCount(text.codePointAt(index));
        }
        return markAfter(text.substring(0, index));
    }

    /** Where something is that follows this text. */
    private static Mark markAfter(String text) {
        int line = 1;
        int lineStart = 0;
        for (Matcher lineBreak = LINE_BREAK.matcher(text); lineBreak.find(); line++) {
            lineStart = lineBreak.end();
        }
        return new Mark(line, text.codePointCount(lineStart, text.length()) + 1);
    }
}
