package org.mingfa.api.page;

import java.util.function.Function;
import org.mingfa.answers.AsOfReader;
import org.mingfa.answers.coverage.CoverageAnswer;
import org.mingfa.answers.coverage.CoverageAnswers;
import org.mingfa.answers.law.LawAnswers;
import org.mingfa.answers.law.LawDirectory;
import org.mingfa.search.generation.LiveGeneration;
import org.mingfa.search.generation.OpenGeneration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /laws}: where to search, and the laws by what they are about. */
@RestController
public final class LawsPageController {

    private final LiveGeneration live;
    private final LawAnswers laws;
    private final CoverageAnswers coverage;
    private final AsOfReader dates;
    private final PageTemplates templates = new PageTemplates();

    public LawsPageController(LiveGeneration live, LawAnswers laws, CoverageAnswers coverage, AsOfReader dates) {
        this.live = live;
        this.laws = laws;
        this.coverage = coverage;
        this.dates = dates;
    }

    @GetMapping("/laws")
    ResponseEntity<byte[]> laws() {
        Function<OpenGeneration, LawDirectory> directory = laws.directory();
        Function<OpenGeneration, CoverageAnswer> held = coverage.read();
        Links links = Links.of(dates.today().toString(), dates.today());
        LawsSheet sheet =
                live.ask(generation -> new LawsSheet(directory.apply(generation), held.apply(generation), links));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(PageTemplates.HTML)
                .body(templates.render(sheet));
    }
}
