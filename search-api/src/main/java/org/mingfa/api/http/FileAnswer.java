package org.mingfa.api.http;

import java.util.Comparator;
import java.util.List;
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

    /** A Word file under a name of ours: one of the user's could tell whom it is about. */
    public static ResponseEntity<byte[]> docx(byte[] file, String name) {
        return of(file, name, DOCX);
    }

    /** A PDF under a name of ours. */
    public static ResponseEntity<byte[]> pdf(byte[] file, String name) {
        return of(file, name, PDF);
    }

    /** Whether a PDF is wanted rather than a Word file; who takes either gets the Word file. */
    public static boolean isPdfWanted(List<MediaType> accepted) {
        return quality(accepted, MediaType.APPLICATION_PDF) > quality(accepted, MediaType.parseMediaType(DOCX));
    }

    /** By the range that names it most closely (RFC 9110 12.5.1). */
    private static double quality(List<MediaType> accepted, MediaType type) {
        return accepted.stream()
                .filter(range -> range.includes(type))
                .min(Comparator.comparing(MediaType::isWildcardType).thenComparing(MediaType::isWildcardSubtype))
                .map(MediaType::getQualityValue)
                .orElse(accepted.isEmpty() ? 1.0 : 0.0);
    }

    private static ResponseEntity<byte[]> of(byte[] file, String name, String type) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file);
    }
}
