package org.mingfa.api.judge;

import org.mingfa.answers.citation.ReadText;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/documents:text}: the text of a file, which the endpoints for texts then take; nothing of it is kept. */
@RestController
public final class DocumentController {

    private final DocumentReading documents;

    public DocumentController(DocumentReading documents) {
        this.documents = documents;
    }

    @PostMapping(path = "/v1/documents:text", produces = "application/json")
    ResponseEntity<ReadText> text(@RequestBody(required = false) byte @org.jspecify.annotations.Nullable [] file) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new ReadText(documents.read(file == null ? new byte[0] : file)));
    }
}
