package org.mingfa.reports.writer;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mingfa.reports.document.Block.Column;
import org.mingfa.reports.document.Document;
import org.mingfa.reports.document.DocumentBuilder;

/** The forms of file that every document has, with the same words in each. */
public enum DocumentFormat {
    /** To be filled in and filed by a court: names the typefaces of official documents. */
    DOCX,
    /** One file that needs nothing else. */
    HTML,
    /** To be read and printed anywhere: carries its typeface. */
    PDF;

    /** After so many the next costs a thirtieth of the first. */
    private static final int PREPARED = 6;

    private static final AtomicBoolean PREPARING = new AtomicBoolean();

    /** docx, html or pdf: also the ending of a file. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The file. */
    public byte[] write(Document document) {
        return switch (this) {
            case DOCX -> DocxWriter.write(document);
            case HTML -> HtmlWriter.write(document).getBytes(StandardCharsets.UTF_8);
            case PDF -> PdfWriter.write(document);
        };
    }

    /**
     * Writes a few docx files for nobody, once in a process, so that what every file needs is loaded and, in part, compiled: the
     * first takes a second of processor time, which nobody who asks should wait for.
     */
    public static void prepare() {
        if (PREPARING.getAndSet(true)) {
            return;
        }
        List<Column> columns = List.of(new Column("甲", 0.5), new Column("乙", 0.5));
        for (int i = 0; i < PREPARED; i++) {
            DocumentBuilder file = new DocumentBuilder(List.of("预热"), LocalDate.EPOCH);
            for (int n = 0; n < 2 * PREPARED; n++) {
                file.section("节").point("点").body("正文").labelled("名", "文");
                file.quotation("条", "引文").note("注", "文");
            }
            file.table(columns, Collections.nCopies(2 * PREPARED, List.of("甲", "乙")));
            DOCX.write(file.signed("落款").build());
        }
    }
}
