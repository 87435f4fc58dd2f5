package org.mingfa.reports.document;

/**
 * The kinds of paragraph of an official document (GB/T 9704-2012 7.3), as styles of the file.
 *
 * <p>Sizes are those of Chinese type: 二号 22 pt, 三号 16 pt, 四号 14 pt, 小四 12 pt.
 */
public enum TextStyle {
    TITLE("Title", Typeface.TITLE, 22, Setting.CENTRED),
    /** Name of the court above a letter; as wide as the type area allows for the longest. */
    ISSUER("Issuer", Typeface.TITLE, 30, Setting.CENTRED),
    /** Between the lines at the end of a letter. */
    IMPRINT("Imprint", Typeface.BODY, 14, Setting.FLUSH),
    /** Whom it is for, flush left. */
    ADDRESSEE("Addressee", Typeface.BODY, 16, Setting.FLUSH),
    /** 一、 */
    SECTION("Heading1", Typeface.HEADING, 16, Setting.INDENTED),
    /** （一） */
    PART("Heading2", Typeface.SUBHEADING, 16, Setting.INDENTED),
    /** 1. */
    POINT("Heading3", Typeface.BODY, 16, Setting.INDENTED),
    BODY("BodyText", Typeface.BODY, 16, Setting.INDENTED),
    /** Name of a provision above its words. */
    CITATION("Citation", Typeface.HEADING, 14, Setting.INDENTED),
    /** Words of a provision, a size smaller than our own. */
    QUOTATION("Quotation", Typeface.BODY, 14, Setting.INDENTED),
    /** Explains a point, a size smaller. */
    NOTE("Note", Typeface.BODY, 14, Setting.INDENTED),
    CELL("Cell", Typeface.BODY, 12, Setting.FLUSH),
    CELL_HEAD("CellHead", Typeface.HEADING, 12, Setting.FLUSH),
    /** Of long tables of figures. */
    FIGURE("Figure", Typeface.BODY, 10, Setting.FLUSH),
    /** 附件1, above its title. */
    ANNEX("Annex", Typeface.HEADING, 16, Setting.FLUSH),
    SIGNATURE("Signature", Typeface.BODY, 16, Setting.RIGHT);

    /** How lines stand in the type area. */
    public enum Setting {
        CENTRED,
        FLUSH,
        INDENTED,
        RIGHT
    }

    /** Height of a line in twips, so that 22 fill the type area; rounded down, or the last would not fit. */
    private static final int LINE = (int) (Page.PORTRAIT.textHeight() * 1440 / 25.4 / 22);

    private final String id;
    private final Typeface typeface;
    private final int points;
    private final Setting setting;

    TextStyle(String id, Typeface typeface, int points, Setting setting) {
        this.id = id;
        this.typeface = typeface;
        this.points = points;
        this.setting = setting;
    }

    /** Of the style in the file. */
    public String id() {
        return id;
    }

    public Typeface typeface() {
        return typeface;
    }

    public int points() {
        return points;
    }

    public Setting setting() {
        return setting;
    }

    /** 1, 2, 3 for headings, else 0. */
    public int level() {
        return switch (this) {
            case SECTION -> 1;
            case PART -> 2;
            case POINT -> 3;
            default -> 0;
        };
    }

    public boolean isHeading() {
        return level() > 0 || this == CITATION;
    }

    public boolean isBold() {
        return this == POINT;
    }

    /** Where one family must do for all typefaces: whether its heavier weight sets it. */
    public boolean isHeavy() {
        return isBold() || typeface == Typeface.TITLE || typeface == Typeface.HEADING;
    }

    /** Distance of lines in twips; full size on the grid, smaller text closer. */
    public int line() {
        return switch (this) {
            case TITLE -> LINE * 5 / 4;
            case ISSUER -> LINE * 3 / 2;
            case CITATION, QUOTATION, NOTE -> LINE * 5 / 6;
            case CELL, CELL_HEAD -> LINE * 2 / 3;
            case FIGURE -> LINE * 11 / 25;
            default -> LINE;
        };
    }
}
