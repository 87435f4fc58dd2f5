package org.mingfa.api.http;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A Word file as the body of an answer, to be saved; nobody on the way keeps it. */
public final class DocxAnswer {

    /** Content type of such a file. */
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private DocxAnswer() {}

    /** Under a name of ours: one of the user's could tell whom it is about. */
    public static ResponseEntity<byte[]> of(byte[] file, String name) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_TYPE, TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file);
    }
}
