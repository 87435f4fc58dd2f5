package org.mingfa.reports.pdf;

/** What of a text leaves a mark on paper. */
final class Printable {

    private Printable() {}

    /** The text in one line, without what only steers other programs: controls, marks of direction, joiners, half characters. */
    static String of(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (Character.getType(point)) {
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    printable.append(' ');
                case Character.FORMAT, Character.SURROGATE -> {}
                default -> {
                    if (!isVariation(point)) {
                        printable.appendCodePoint(point);
                    }
                }
            }
        });
        return printable.toString();
    }

    /** Asks for another form of the character before it; no typeface of ours has one. */
    private static boolean isVariation(int point) {
        return point >= 0xFE00 && point <= 0xFE0F || point >= 0xE0100 && point <= 0xE01EF;
    }
}
