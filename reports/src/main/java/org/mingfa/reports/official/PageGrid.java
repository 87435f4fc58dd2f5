package org.mingfa.reports.official;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * The page of GB/T 9704-2012 5.1 to 5.2.3: A4, type area of 156 mm by 225 mm, 37 mm above it and 28 mm to its left, 22
 * lines of 28 characters. The lower and right margins follow from these.
 */
public final class PageGrid {

    private static final double TWIPS_PER_MM = 1440 / 25.4;

    private static final int PAGE_WIDTH_MM = 210;
    private static final int PAGE_HEIGHT_MM = 297;
    private static final int ABOVE_MM = 37;
    private static final int LEFT_MM = 28;
    private static final int WIDTH_MM = 156;
    private static final int HEIGHT_MM = 225;
    private static final int LINES = 22;

    /** The page number stands 7 mm below the type area; the figures themselves are 5 mm high. */
    private static final int FOOTER_MM = PAGE_HEIGHT_MM - ABOVE_MM - HEIGHT_MM - 7 - 5;

    private PageGrid() {}

    /** Width of the type area of a document, upright or on its side. */
    static int width(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().getSectPr();
        return number(section.getPgSz().getW())
                - number(section.getPgMar().getLeft())
                - number(section.getPgMar().getRight());
    }

    private static int number(Object twips) {
        return ((BigInteger) twips).intValue();
    }

    /** Width of the type area in twips. */
    public static int width() {
        return twips(WIDTH_MM);
    }

    /** Height of a line in twips, so that 22 fill the type area; rounded down, or the last would not fit. */
    static int line() {
        return (int) (HEIGHT_MM * TWIPS_PER_MM / LINES);
    }

    /** Height of the type area in twips. */
    public static int height() {
        return twips(HEIGHT_MM);
    }

    /** From the upper edge of the page to the type area, in twips. */
    public static int above() {
        return twips(ABOVE_MM);
    }

    /** From the left edge of the page to the type area, in twips. */
    public static int left() {
        return twips(LEFT_MM);
    }

    private static int twips(int millimetres) {
        return (int) Math.round(millimetres * TWIPS_PER_MM);
    }

    static void apply(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().isSetSectPr()
                ? document.getDocument().getBody().getSectPr()
                : document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(big(PAGE_WIDTH_MM));
        size.setH(big(PAGE_HEIGHT_MM));
        CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margins.setTop(big(ABOVE_MM));
        margins.setBottom(big(PAGE_HEIGHT_MM - ABOVE_MM - HEIGHT_MM));
        margins.setLeft(big(LEFT_MM));
        margins.setRight(big(PAGE_WIDTH_MM - LEFT_MM - WIDTH_MM));
        margins.setHeader(big(15));
        margins.setFooter(big(FOOTER_MM));
        margins.setGutter(BigInteger.ZERO);
    }

    /** The page on its side: its head is the edge that is bound, so what was left of the type area is above it. */
    static void turn(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().getSectPr();
        section.getPgSz().setW(big(PAGE_HEIGHT_MM));
        section.getPgSz().setH(big(PAGE_WIDTH_MM));
        section.getPgSz().setOrient(STPageOrientation.LANDSCAPE);
        CTPageMar margins = section.getPgMar();
        margins.setTop(big(LEFT_MM));
        margins.setBottom(big(PAGE_WIDTH_MM - LEFT_MM - WIDTH_MM));
        margins.setLeft(big(PAGE_HEIGHT_MM - ABOVE_MM - HEIGHT_MM));
        margins.setRight(big(ABOVE_MM));
        margins.setFooter(big(PAGE_WIDTH_MM - LEFT_MM - WIDTH_MM - 7 - 5));
    }

    private static BigInteger big(int millimetres) {
        return BigInteger.valueOf(twips(millimetres));
    }
}
