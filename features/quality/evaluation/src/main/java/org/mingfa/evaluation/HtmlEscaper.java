package org.mingfa.evaluation;

/** Text made safe for HTML, in elements and in quoted attributes. */
final class HtmlEscaper {

    private HtmlEscaper() {}

    static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
