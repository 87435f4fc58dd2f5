package org.mingfa.answers.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.answers.generation.AuditAnswer.FindingAnswer;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.testkit.SampleGeneration;
import org.mingfa.segmentation.HanlpSegmenter;

/** What of the rules' sources fails, where the generation holds their laws, does not, and does not any more. */
class GenerationAuditTest {

    private static final LocalDate FROM = LocalDate.of(2021, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path data;

    private SampleGeneration sample() {
        return new SampleGeneration(SearchEngine.named("lucene"), new HanlpSegmenter(), Map.of());
    }

    private AuditAnswer audit(String id) throws IOException {
        return new GenerationAudit(new GenerationStore(data), RiskEngine::load).audit(id, TODAY);
    }

    private static Set<String> failures(AuditAnswer audit) {
        return audit.findings().stream()
                .filter(FindingAnswer::fails)
                .map(finding -> finding.kind() + " " + finding.source().replaceFirst("》.*", "》"))
                .collect(Collectors.toSet());
    }

    @Test
    void lawsThatAreNotHeldAreNotCheckedAndFailNothing() throws IOException {
        sample().law("light", "样例灯塔法", FROM, null, "灯塔整夜点亮。")
                .digest("code", "中华人民共和国民法典", FROM, "诉讼时效期间为三年。")
                .publish(new GenerationStore(data), "g1");
        AuditAnswer audit = audit("g1");
        assertThat(audit.passed()).isTrue();
        assertThat(failures(audit)).isEmpty();
        assertThat(audit.notHeld()).isGreaterThan(700);
        assertThat(audit.findings().stream().filter(FindingAnswer::isUnchecked)).hasSize(audit.notHeld());
    }

    @Test
    void aHeldLawThatDoesNotSayWhatItShouldFails() throws IOException {
        sample().law("code", "中华人民共和国民法典", FROM, null, "样例。").publish(new GenerationStore(data), "g1");
        assertThat(failures(audit("g1"))).containsExactly("no_such_article 《民法典》");
    }

    @Test
    void aLawThatTheServingGenerationHoldsAndThisOneLostFails() throws IOException {
        GenerationStore store = new GenerationStore(data);
        sample().law("code", "中华人民共和国民法典", FROM, null, "样例。").publish(store, "g1");
        store.promote("g1");
        sample().law("light", "样例灯塔法", FROM, null, "灯塔整夜点亮。").publish(store, "g2");
        store.promote("g1");
        assertThat(failures(audit("g2"))).containsExactly("no_longer_held 《民法典》");
        store.promote("g2");
        assertThat(failures(audit("g2"))).isEmpty();
    }
}
