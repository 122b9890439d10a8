package dev.sluice.emit;

import com.palantir.javapoet.CodeBlock;
import dev.sluice.model.Doc;
import dev.sluice.model.SourceRef;
import java.util.ArrayList;
import java.util.List;

/** Builds one Javadoc comment: text, what values must hold, where it is declared, then tags. */
final class Javadoc {

    static final CodeBlock DEPRECATED = line("@deprecated The document says so.");

    private final List<String> blocks = new ArrayList<>();
    private final List<CodeBlock> tags = new ArrayList<>();

    private Javadoc() {}

    static Javadoc of(Doc doc) {
        Javadoc javadoc = new Javadoc();
        javadoc.add(JavadocText.html(doc.text()));
        javadoc.add(constraints(doc));
        return javadoc;
    }

    /** A comment of our own, in HTML. */
    static CodeBlock line(String html) {
        return CodeBlock.of("$L", html);
    }

    /** Says where the document declares it. */
    Javadoc source(SourceRef source) {
        add("Source: " + JavadocText.code(source.reference()));
        return this;
    }

    /** A paragraph of our own, in HTML. */
    Javadoc paragraph(String html) {
        add(html);
        return this;
    }

    Javadoc param(String name, Doc doc) {
        String text = doc.text().strip();
        if (!doc.constraints().isEmpty()) {
            // After several lines it is a paragraph of its own: the last could be a list or the end of a block of code.
            text += (text.contains("\n") ? "\n\n(" : " (") + String.join(", ", doc.constraints()) + ")";
        }
        String tag = "@param " + name + " ";
        String html = JavadocText.html(text, tag.length(), "    ");
        if (!html.isEmpty()) {
            tags.add(line(tag + html));
        }
        return this;
    }

    /** A tag of our own, which may refer to types. */
    Javadoc tag(CodeBlock tag) {
        tags.add(tag);
        return this;
    }

    Javadoc deprecated(boolean deprecated) {
        if (deprecated) {
            tags.add(DEPRECATED);
        }
        return this;
    }

    /** Empty where there is nothing to say: JavaPoet then leaves the comment out. */
    CodeBlock block() {
        if (blocks.isEmpty() && tags.isEmpty()) {
            return CodeBlock.of("");
        }
        String text = String.join("\n\n<p>", blocks);
        String separator = text.isEmpty() || tags.isEmpty() ? "" : "\n\n";
        return CodeBlock.of("$L$L", text + separator, CodeBlock.join(tags, "\n"));
    }

    private void add(String html) {
        if (!html.isEmpty()) {
            blocks.add(html);
        }
    }

    private static String constraints(Doc doc) {
        return JavadocText.html(String.join(", ", doc.constraints()));
    }
}
