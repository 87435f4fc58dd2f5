package org.mingfa.reports.official;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Writes the text styles into a file, so that a court's clerk can change one in one place. */
final class StyleSheet {

    private static final int TWIPS_PER_POINT = 20;

    private StyleSheet() {}

    static void apply(XWPFDocument document) {
        XWPFStyles styles = document.createStyles();
        styles.setEastAsia("zh-CN");
        for (TextStyle style : TextStyle.values()) {
            styles.addStyle(new XWPFStyle(write(style)));
        }
    }

    private static CTStyle write(TextStyle style) {
        CTStyle written = CTStyle.Factory.newInstance();
        written.setType(STStyleType.PARAGRAPH);
        written.setStyleId(style.id());
        written.addNewName().setVal(name(style));
        written.addNewQFormat();
        paragraph(style, written.addNewPPr());
        letters(style.typeface(), style.points(), written.addNewRPr());
        if (style.isBold()) {
            written.getRPr().addNewB();
        }
        return written;
    }

    /** The names under which word processors know headings. */
    private static String name(TextStyle style) {
        return style.level() > 0 ? "heading " + style.level() : style.id();
    }

    private static void paragraph(TextStyle style, CTPPrGeneral written) {
        if (style.isHeading()) {
            written.addNewKeepNext();
        }
        CTSpacing spacing = written.addNewSpacing();
        spacing.setBefore(BigInteger.ZERO);
        spacing.setAfter(BigInteger.valueOf(style == TextStyle.TITLE ? PageGrid.line() : 0));
        spacing.setLine(BigInteger.valueOf(style.line()));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        if (style.setting() == TextStyle.Setting.INDENTED) {
            CTInd indent = written.addNewInd();
            indent.setFirstLineChars(BigInteger.valueOf(200));
            indent.setFirstLine(BigInteger.valueOf(2L * style.points() * TWIPS_PER_POINT));
        }
        written.addNewJc().setVal(alignment(style));
        if (style.level() > 0) {
            written.addNewOutlineLvl().setVal(BigInteger.valueOf(style.level() - 1L));
        }
    }

    private static STJc.Enum alignment(TextStyle style) {
        return switch (style.setting()) {
            case CENTRED -> STJc.CENTER;
            case RIGHT -> STJc.RIGHT;
            case FLUSH -> STJc.LEFT;
            case INDENTED -> STJc.BOTH;
        };
    }

    /** Latin letters and digits come from the same typeface: a line of an official text has one face. */
    static void letters(Typeface typeface, int points, CTRPr written) {
        CTFonts fonts = written.addNewRFonts();
        fonts.setAscii(typeface.face());
        fonts.setHAnsi(typeface.face());
        fonts.setEastAsia(typeface.face());
        fonts.setCs(typeface.face());
        written.addNewSz().setVal(BigInteger.valueOf(2L * points));
        written.addNewSzCs().setVal(BigInteger.valueOf(2L * points));
    }
}
