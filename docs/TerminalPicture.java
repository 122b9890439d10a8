import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Draws the terminal session at the top of the README from a real run of the sample. From the root of the repository:
 * {@code java docs/TerminalPicture.java}. The words appear one after another where animations are shown.
 */
final class TerminalPicture {
    private static final String COMMAND = "./mvnw -q -P try package";
    private static final Path PICTURE = Path.of("docs/streaming-chat.svg");
    private static final int COLUMNS = 84;
    private static final double CHARACTER = 8.43;
    private static final int LINE = 21;
    private static final int TOP = 62;
    private static final int LEFT = 24;
    private static final double SECONDS_PER_WORD = 0.06;

    private record Word(String text, boolean dim, int row, int column) {}

    public static void main(String... args) throws IOException, InterruptedException {
        List<Word> words = new ArrayList<>();
        int rows = lay(run(), words);
        Files.writeString(PICTURE, svg(words, rows));
    }

    private static String run() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(COMMAND.split(" "));
        Map<String, String> environment = builder.environment();
        environment.put("FORCE_COLOR", "1");
        environment.remove("OPENROUTER_API_KEY");
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(COMMAND + " failed");
        }
        return shown.strip();
    }

    /** Breaks lines between words; returns how many there are. */
    private static int lay(String shown, List<Word> words) {
        boolean dim = false;
        int row = 0;
        for (String line : shown.split("\n")) {
            row++;
            int column = 0;
            StringBuilder text = new StringBuilder();
            List<Boolean> styles = new ArrayList<>();
            for (int i = 0; i < line.length(); i++) {
                if (line.charAt(i) == '\u001B') {
                    int end = line.indexOf('m', i);
                    dim = line.substring(i, end).endsWith("[2");
                    i = end;
                } else {
                    text.append(line.charAt(i));
                    styles.add(dim);
                }
            }
            int at = 0;
            for (String word : text.toString().split("(?<= )")) {
                if (column + word.stripTrailing().length() > COLUMNS) {
                    row++;
                    column = 0;
                }
                if (!word.isBlank()) {
                    words.add(new Word(word.stripTrailing(), styles.get(at), row, column));
                }
                column += word.length();
                at += word.length();
            }
        }
        return row;
    }

    private static String svg(List<Word> words, int rows) {
        int width = (int) (COLUMNS * CHARACTER) + 2 * LEFT;
        int height = TOP + (rows + 1) * LINE;
        StringBuilder out = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d">
                <title>A terminal session: %3$s</title>
                <style>
                text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #e6edf3 }
                .dim { fill: #8b949e }
                .prompt { fill: #3fb950 }
                @keyframes appear { from { opacity: 0 } to { opacity: 1 } }
                .word { animation: appear 0.1s both }
                @media (prefers-reduced-motion: reduce) { .word { animation: none } }
                </style>
                <rect width="%1$d" height="%2$d" rx="8" fill="#0d1117"/>
                <circle cx="24" cy="20" r="6" fill="#ff5f57"/>
                <circle cx="44" cy="20" r="6" fill="#febc2e"/>
                <circle cx="64" cy="20" r="6" fill="#28c840"/>
                <text x="%4$d" y="%5$d"><tspan class="prompt">$</tspan> %3$s</text>
                """.formatted(width, height, COMMAND, LEFT, TOP));
        double delay = 1;
        for (Word word : words) {
            double x = LEFT + word.column() * CHARACTER;
            double length = word.text().length() * CHARACTER;
            out.append(String.format(
                    Locale.ROOT,
                    "<text class=\"word%s\" style=\"animation-delay:%.2fs\" x=\"%.1f\" y=\"%d\" textLength=\"%.1f\">%s</text>%n",
                    word.dim() ? " dim" : "",
                    delay,
                    x,
                    TOP + word.row() * LINE,
                    length,
                    escaped(word.text())));
            delay += SECONDS_PER_WORD;
        }
        return out.append("</svg>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
