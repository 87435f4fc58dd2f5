package org.mingfa.reports.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.mingfa.reports.official.OfficialDocument;
import org.mingfa.reports.official.OfficialPaper;
import org.mingfa.reports.pdf.PdfPaper;

/** The forms of file that a notice has, with the same words in each. */
public enum NoticeForm {
    /** To be filled in and filed by a court: names the typefaces of official documents. */
    DOCX,
    /** To be read and printed anywhere: carries its typeface. */
    PDF;

    private static final String FOOT = "，仅供参考";

    /** docx or pdf: also the ending of a file. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    OfficialPaper begin(String title, LocalDate made) {
        return switch (this) {
            case DOCX -> new OfficialDocument(List.of(title), made);
            case PDF -> new PdfPaper(title, made, title + FOOT);
        };
    }
}
