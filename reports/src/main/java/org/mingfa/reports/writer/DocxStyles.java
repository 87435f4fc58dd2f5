package org.mingfa.reports.writer;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space;
import org.mingfa.reports.document.Page;
import org.mingfa.reports.document.TextStyle;
import org.mingfa.reports.document.Typeface;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/**
 * What a docx file has beside its text: the styles, so that a court's clerk can change one in one place; the page; the page
 * numbers as GB/T 9704-2012 7.5 has them (— 1 —, 四号, right on odd and left on even pages, a character in); and what may stand in
 * for a typeface that a word processor lacks.
 */
final class DocxStyles {

    private static final int TWIPS_PER_POINT = 20;
    private static final int NUMBER_POINTS = 14;
    private static final int FOOT_POINTS = 9;
    private static final int NUMBER_HEIGHT_MM = 5;
    private static final String FONT_TABLE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
    private static final String FONT_TABLE_RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";

    private DocxStyles() {}

    static void apply(XWPFDocument document, Page page, String foot) throws IOException {
        XWPFStyles styles = document.createStyles();
        styles.setEastAsia("zh-CN");
        for (TextStyle style : TextStyle.values()) {
            styles.addStyle(new XWPFStyle(write(style)));
        }
        page(document.getDocument().getBody().addNewSectPr(), page);
        document.setEvenAndOddHeadings(true);
        int width = big(page.textWidth()).intValue() - 2 * NUMBER_POINTS * TWIPS_PER_POINT;
        CTP odd = footer(document, HeaderFooterType.DEFAULT, width);
        foot(odd, foot);
        odd.addNewR().addNewTab();
        number(odd);
        CTP even = footer(document, HeaderFooterType.EVEN, width);
        number(even);
        even.addNewR().addNewTab();
        foot(even, foot);
        fontTable(document);
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
        spacing.setAfter(BigInteger.valueOf(style == TextStyle.TITLE ? TextStyle.BODY.line() : 0));
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

    static int twips(int millimetres) {
        return (int) Math.round(millimetres * 1440 / 25.4);
    }

    private static BigInteger big(int millimetres) {
        return BigInteger.valueOf(twips(millimetres));
    }

    private static void page(CTSectPr section, Page page) {
        CTPageSz size = section.addNewPgSz();
        size.setW(big(page.width()));
        size.setH(big(page.height()));
        if (page.width() > page.height()) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(big(page.above()));
        margins.setBottom(big(page.below()));
        margins.setLeft(big(page.left()));
        margins.setRight(big(page.right()));
        margins.setHeader(big(15));
        margins.setFooter(big(page.below() - Page.NUMBER_BELOW - NUMBER_HEIGHT_MM));
        margins.setGutter(BigInteger.ZERO);
    }

    /** A line a character in from both edges, with a stop at its right end. */
    private static CTP footer(XWPFDocument document, HeaderFooterType type, int width) {
        XWPFParagraph paragraph = document.createFooter(type).createParagraph();
        paragraph.setIndentationLeft(NUMBER_POINTS * TWIPS_PER_POINT);
        CTTabStop stop = paragraph.getCTP().getPPr().addNewTabs().addNewTab();
        stop.setVal(STTabJc.RIGHT);
        stop.setPos(BigInteger.valueOf(width + (long) NUMBER_POINTS * TWIPS_PER_POINT));
        return paragraph.getCTP();
    }

    private static void number(CTP line) {
        number(line.addNewR(), "— ");
        CTSimpleField field = line.addNewFldSimple();
        field.setInstr("PAGE");
        number(field.addNewR(), "1");
        number(line.addNewR(), " —");
    }

    /** What stands beside the number, a size smaller. */
    private static void foot(CTP line, String text) {
        CTR run = line.addNewR();
        letters(Typeface.BODY, FOOT_POINTS, run.addNewRPr());
        run.addNewT().setStringValue(text);
    }

    private static void number(CTR run, String text) {
        letters(Typeface.PAGE_NUMBER, NUMBER_POINTS, run.addNewRPr());
        run.addNewT().setStringValue(text);
        run.getTArray(0).setSpace(Space.PRESERVE);
    }

    /** POI has no class for this part. */
    private static void fontTable(XWPFDocument document) throws IOException {
        StringBuilder xml = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:fonts xmlns:w=\"")
                .append("http://schemas.openxmlformats.org/wordprocessingml/2006/main\">");
        for (Typeface typeface : Typeface.values()) {
            xml.append("<w:font w:name=\"").append(typeface.face()).append("\"><w:altName w:val=\"");
            xml.append(String.join(",", typeface.substitutes())).append("\"/><w:charset w:val=\"86\"/></w:font>");
        }
        try {
            PackagePartName name = PackagingURIHelper.createPartName("/word/fontTable.xml");
            PackagePart part = document.getPackage().createPart(name, FONT_TABLE);
            try (OutputStream out = part.getOutputStream()) {
                out.write(xml.append("</w:fonts>").toString().getBytes(StandardCharsets.UTF_8));
            }
            document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, FONT_TABLE_RELATION);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("/word/fontTable.xml is no part name", e);
        }
    }
}
