package org.mingfa.extraction.reader;

import java.util.Locale;
import java.util.Set;
import org.mingfa.extraction.exchange.ExtractionLimits;
import org.mingfa.extraction.exchange.TextDecoding;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the XHTML events of a parser as lines: one per paragraph, one per table row with tabs between cells. */
final class LineCollector extends DefaultHandler {

    private static final Set<String> BLOCKS =
            Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "pre", "title", "br", "tr", "table", "body");
    private static final Set<String> SILENT = Set.of("head", "script", "style");

    private final ExtractionLimits limits;
    private final StringBuilder text = new StringBuilder();
    private int depth;
    private int rows;
    private int silent;

    LineCollector(ExtractionLimits limits) {
        this.limits = limits;
    }

    /** The text or the nesting went over its limit. */
    static final class OverLimitException extends SAXException {
        private static final long serialVersionUID = 1;

        OverLimitException(String message) {
            super(message);
        }
    }

    String text() {
        return TextDecoding.clean(text.toString());
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        if (++depth > limits.nesting()) {
            throw new OverLimitException("元素嵌套超过 " + limits.nesting() + " 层。");
        }
        String name = localName.toLowerCase(Locale.ROOT);
        if (SILENT.contains(name)) {
            silent++;
        } else if (name.equals("tr")) {
            endLine();
            rows++;
        } else if ((name.equals("td") || name.equals("th")) && !atLineStart()) {
            text.append('\t');
        } else if (BLOCKS.contains(name)) {
            separate();
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        depth--;
        String name = localName.toLowerCase(Locale.ROOT);
        if (SILENT.contains(name)) {
            silent--;
        } else if (name.equals("tr")) {
            rows--;
            endLine();
        } else if (BLOCKS.contains(name)) {
            separate();
        }
    }

    /** Paragraphs inside a cell stay on the row's line. */
    private void separate() {
        if (rows == 0) {
            endLine();
        } else if (!atLineStart() && text.charAt(text.length() - 1) != '\t') {
            text.append(' ');
        }
    }

    private void endLine() {
        if (!atLineStart()) {
            text.append('\n');
        }
    }

    private boolean atLineStart() {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    @Override
    public void characters(char[] ch, int start, int length) throws SAXException {
        if (silent > 0) {
            return;
        }
        if (text.length() + length > limits.characters()) {
            throw new OverLimitException("文字超过 " + limits.characters() + " 字。");
        }
        if (rows == 0) {
            text.append(ch, start, length);
            return;
        }
        for (int i = start; i < start + length; i++) {
            text.append(ch[i] == '\n' || ch[i] == '\r' ? ' ' : ch[i]);
        }
    }

    @Override
    public void ignorableWhitespace(char[] ch, int start, int length) throws SAXException {
        // Tika's own layout between elements; lines end at elements here
    }
}
