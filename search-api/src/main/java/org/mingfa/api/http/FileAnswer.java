package org.mingfa.api.http;

import java.util.Comparator;
import java.util.List;
import org.mingfa.reports.document.Document;
import org.mingfa.reports.writer.DocumentFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file as the body of an answer, to be saved; nobody on the way keeps it. */
public final class FileAnswer {

    /** Content type of a Word file. */
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** Content type of a PDF. */
    public static final String PDF = MediaType.APPLICATION_PDF_VALUE;

    private FileAnswer() {}

    /**
     * A document as a file. HTML is shown, others are saved.
     *
     * @param name without its ending; ours, for one of the user's could tell whom it is about
     */
    public static ResponseEntity<byte[]> of(Document document, DocumentFormat format, String name) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(
                HttpHeaders.CONTENT_TYPE,
                switch (format) {
                    case DOCX -> DOCX;
                    case HTML -> "text/html;charset=UTF-8";
                    case PDF -> PDF;
                });
        if (format != DocumentFormat.HTML) {
            headers.setContentDisposition(ContentDisposition.attachment()
                    .filename(name + "." + format.ending())
                    .build());
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .headers(headers)
                .body(format.write(document));
    }

    /** A PDF where it is wanted rather than a Word file; who takes either gets the Word file. */
    public static DocumentFormat format(List<MediaType> accepted) {
        return quality(accepted, MediaType.APPLICATION_PDF) > quality(accepted, MediaType.parseMediaType(DOCX))
                ? DocumentFormat.PDF
                : DocumentFormat.DOCX;
    }

    /** By the range that names it most closely (RFC 9110 12.5.1). */
    private static double quality(List<MediaType> accepted, MediaType type) {
        return accepted.stream()
                .filter(range -> range.includes(type))
                .min(Comparator.comparing(MediaType::isWildcardType).thenComparing(MediaType::isWildcardSubtype))
                .map(MediaType::getQualityValue)
                .orElse(accepted.isEmpty() ? 1.0 : 0.0);
    }
}
