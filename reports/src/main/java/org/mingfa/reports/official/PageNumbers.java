package org.mingfa.reports.official;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;

/** Page numbers as GB/T 9704-2012 7.5 has them: — 1 —, 四号, right on odd and left on even pages, a character in. */
final class PageNumbers {

    private static final int POINTS = 14;
    private static final int CHARACTER = POINTS * 20;

    private PageNumbers() {}

    static void apply(XWPFDocument document) {
        document.setEvenAndOddHeadings(true);
        XWPFParagraph odd = footer(document, HeaderFooterType.DEFAULT);
        odd.setAlignment(ParagraphAlignment.RIGHT);
        odd.setIndentationRight(CHARACTER);
        XWPFParagraph even = footer(document, HeaderFooterType.EVEN);
        even.setAlignment(ParagraphAlignment.LEFT);
        even.setIndentationLeft(CHARACTER);
    }

    private static XWPFParagraph footer(XWPFDocument document, HeaderFooterType type) {
        XWPFParagraph paragraph = document.createFooter(type).createParagraph();
        text(paragraph.getCTP().addNewR(), "— ");
        CTSimpleField field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        text(field.addNewR(), BigInteger.ONE.toString());
        text(paragraph.getCTP().addNewR(), " —");
        return paragraph;
    }

    private static void text(CTR run, String text) {
        StyleSheet.letters(Typeface.PAGE_NUMBER, POINTS, run.addNewRPr());
        run.addNewT().setStringValue(text);
        run.getTArray(0).setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
    }
}
