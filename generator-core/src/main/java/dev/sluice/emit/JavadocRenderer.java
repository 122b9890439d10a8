package dev.sluice.emit;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Renders parsed CommonMark as HTML that the Javadoc tool accepts. A table becomes a list of its rows. */
final class JavadocRenderer extends AbstractVisitor {

    private static final int WIDTH = 108;

    private static final int MAX_DEPTH = 100;

    /** A blank at which no line is broken; control characters do not reach the renderer. */
    private static final char GLUE = '\u0001';

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder inline = new StringBuilder();
    private final int firstColumn;
    private final String indent;
    private boolean first = true;
    private int depth;

    /**
     * @param firstColumn how many columns of the first line are taken
     * @param indent what stands before every other line
     */
    JavadocRenderer(int firstColumn, String indent) {
        this.firstColumn = firstColumn;
        this.indent = indent;
    }

    /** What is nested deeper than anybody writes is left out, before the stack overflows. */
    @Override
    protected void visitChildren(Node parent) {
        if (depth < MAX_DEPTH) {
            depth++;
            super.visitChildren(parent);
            depth--;
        }
    }

    /** What was rendered. */
    String text() {
        return String.join("\n", lines);
    }

    private void add(String line) {
        lines.add(line.isEmpty() || lines.isEmpty() ? line : indent + line);
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        boolean inItem = paragraph.getParent() instanceof ListItem && paragraph.getPrevious() == null;
        endParagraph(inItem ? "<li>" : paragraphTag(paragraph));
    }

    @Override
    public void visit(Heading heading) {
        inline.append("<b>");
        visitChildren(heading);
        inline.append("</b>");
        endParagraph(paragraphTag(heading));
    }

    private String paragraphTag(Node block) {
        return first || block.getParent() instanceof BlockQuote && block.getPrevious() == null ? "" : "<p>";
    }

    private void endParagraph(String tag) {
        String text = inline.toString().strip();
        inline.setLength(0);
        if (text.isEmpty()) {
            return;
        }
        if (tag.equals("<p>")) {
            add("");
        }
        wrap(tag + text);
        first = false;
    }

    private void wrap(String text) {
        StringBuilder line = new StringBuilder();
        for (String word : text.split("\\s+")) {
            int start = lines.isEmpty() ? firstColumn : indent.length();
            if (!line.isEmpty() && start + line.length() + 1 + word.length() > WIDTH) {
                add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word.replace(GLUE, ' '));
        }
        add(line.toString());
    }

    @Override
    public void visit(BulletList list) {
        element("ul", list);
    }

    @Override
    public void visit(OrderedList list) {
        element("ol", list);
    }

    @Override
    public void visit(BlockQuote quote) {
        element("blockquote", quote);
    }

    private void element(String tag, Node content) {
        add("<" + tag + ">");
        visitChildren(content);
        add("</" + tag + ">");
        first = false;
    }

    @Override
    public void visit(ListItem item) {
        if (!(item.getFirstChild() instanceof Paragraph)) {
            add("<li>");
        }
        visitChildren(item);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        preformatted(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        preformatted(code.getLiteral());
    }

    private void preformatted(String code) {
        if (code.isBlank()) {
            return;
        }
        add("<pre>");
        JavadocText.escaped(code)
                .stripTrailing()
                .lines()
                .map(String::stripTrailing)
                .forEach(this::add);
        add("</pre>");
        first = false;
    }

    @Override
    public void visit(HtmlBlock html) {
        inline.append(HtmlText.of(html.getLiteral()));
        endParagraph(paragraphTag(html));
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            element("ul", block);
        } else {
            visitChildren(block);
        }
    }

    @Override
    public void visit(CustomNode node) {
        visitChildren(node);
        if (node instanceof TableCell && node.getNext() != null) {
            inline.append(" | ");
        } else if (node instanceof TableRow) {
            endParagraph("<li>");
        }
    }

    @Override
    public void visit(Text text) {
        inline.append(JavadocText.escaped(text.getLiteral()));
    }

    @Override
    public void visit(Code code) {
        inline.append(JavadocText.code(code.getLiteral()).replace(' ', GLUE));
    }

    @Override
    public void visit(Emphasis emphasis) {
        inlineElement("em", emphasis);
    }

    @Override
    public void visit(StrongEmphasis strong) {
        inlineElement("strong", strong);
    }

    private void inlineElement(String tag, Node content) {
        inline.append('<').append(tag).append('>');
        visitChildren(content);
        inline.append("</").append(tag).append('>');
    }

    @Override
    public void visit(Link link) {
        boolean absolute = link.getDestination().startsWith("https://")
                || link.getDestination().startsWith("http://");
        if (!absolute) {
            visitChildren(link);
            return;
        }
        String destination = link.getDestination().replace("@", "%40").replace("\"", "%22");
        String url = JavadocText.escaped(destination).replaceAll("\\s", "%20");
        inline.append("<a").append(GLUE).append("href=\"").append(url).append("\">");
        visitChildren(link);
        inline.append("</a>");
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
    }

    @Override
    public void visit(HtmlInline html) {
        inline.append(HtmlText.of(html.getLiteral()));
    }

    @Override
    public void visit(SoftLineBreak softLineBreak) {
        inline.append(' ');
    }

    @Override
    public void visit(HardLineBreak hardLineBreak) {
        inline.append("<br> ");
    }
}
