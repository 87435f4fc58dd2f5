package org.mingfa.api.endpoint;

import org.jspecify.annotations.Nullable;
import org.mingfa.api.http.Accepts;
import org.mingfa.api.http.QueryParameters;
import org.mingfa.papers.PaperAnswers;
import org.mingfa.papers.PaperContent;
import org.mingfa.papers.PaperOperations;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/papers:read}: what stands in a photograph or a scan of a paper. Nothing of it is kept or logged. */
@RestController
public final class PaperController {

    private final PaperAnswers answers;
    private final DocumentReading documents;

    public PaperController(PaperAnswers answers, DocumentReading documents) {
        this.answers = answers;
        this.documents = documents;
    }

    /** A file a request; {@code kind} says that it is a further page of such a paper. */
    @PostMapping(path = PaperOperations.READ, produces = "application/json")
    @Accepts("kind")
    ResponseEntity<PaperContent> read(
            @RequestBody(required = false) byte @Nullable [] file, QueryParameters parameters) {
        byte[] sent = file == null ? new byte[0] : file;
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(answers.read(documents.readPages(sent), parameters.find("kind")));
    }
}
