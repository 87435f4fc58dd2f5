package org.mingfa.api.endpoint;

import org.mingfa.api.http.LiveAnswers;
import org.mingfa.changes.ChangeOperations;
import org.mingfa.changes.ChangesAnswers;
import org.mingfa.changes.ChangesAnswers.ChangesAnswer;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/changes.atom}: what changed in law, for readers of news. */
@RestController
public final class ChangesController {

    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=utf-8");

    private final LiveAnswers live;
    private final ChangesAnswers changes;

    public ChangesController(LiveAnswers live, ChangesAnswers changes) {
        this.live = live;
        this.changes = changes;
    }

    /** Problems are named as well, for a client that names JSON alone where the description has it beside another type. */
    @GetMapping(
            path = ChangeOperations.FEED,
            produces = {"application/atom+xml", "application/problem+json"})
    ResponseEntity<String> feed() {
        ChangesAnswer answer = live.ask(changes.latest(ChangesFeed.MOST));
        return ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(CacheControl.noCache())
                .body(ChangesFeed.of(answer));
    }
}
