package org.mingfa.api.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.mingfa.answers.AsOfReader;
import org.mingfa.answers.Operation.Fields;
import org.mingfa.answers.search.SearchAnswer;
import org.mingfa.answers.search.SearchAnswers;
import org.mingfa.answers.search.SearchOperations;
import org.mingfa.api.http.FormBody;
import org.mingfa.search.generation.LiveGeneration;
import org.mingfa.text.problem.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /laws}: the search for browsers without scripts. The words come by POST and stand in no address. */
@RestController
public final class SearchPageController {

    private final LiveGeneration live;
    private final SearchAnswers answers;
    private final AsOfReader dates;
    private final PageTemplates templates = new PageTemplates();

    public SearchPageController(LiveGeneration live, SearchAnswers answers, AsOfReader dates) {
        this.live = live;
        this.answers = answers;
        this.dates = dates;
    }

    @PostMapping("/laws")
    ResponseEntity<byte[]> search(HttpServletRequest request) throws IOException {
        String words = Objects.requireNonNullElse(FormBody.read(request).text("q"), "")
                .replace("\r\n", "\n")
                .strip();
        try {
            SearchAnswer found = live.ask(answers.read(SearchOperations.SEARCH.read(Fields.of(Map.of("q", words)))));
            return page(HttpStatus.OK, SearchSheet.of(words, found, links()));
        } catch (Refusal refusal) {
            return page(HttpStatus.BAD_REQUEST, SearchSheet.refused(words, refusal.detail(), links()));
        }
    }

    private Links links() {
        return Links.of(dates.today().toString(), dates.today());
    }

    private ResponseEntity<byte[]> page(HttpStatus status, Sheet sheet) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(PageTemplates.HTML)
                .body(templates.render(sheet));
    }
}
