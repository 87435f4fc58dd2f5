package org.mingfa.answers.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.answers.generation.AuditAnswer.FindingAnswer;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.testkit.SampleGeneration;

/** What of the rules' sources fails, where the generation holds their laws, does not, and does not any more. */
class GenerationAuditTest {

    private static final LocalDate FROM = LocalDate.of(2021, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path data;

    private SampleGeneration sample() {
        return new SampleGeneration();
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

    @Test
    void whatChangesInTheNextWeeksIsSaidBefore() throws IOException {
        sample().law("light", "样例灯塔法", FROM, LocalDate.of(2027, 1, 15), "灯塔整夜点亮。")
                .law("light-2027", "样例灯塔法", LocalDate.of(2027, 1, 15), null, "灯塔整夜点亮，雾天昼夜点亮。")
                .law("far", "样例渡口法", LocalDate.of(2028, 1, 1), null, "渡口每天开放。")
                .publish(new GenerationStore(data), "g1");
        assertThat(audit("g1").coming())
                .containsExactly(
                        "《中华人民共和国医疗保障法》自 2027-01-01 起施行新的文本（主席令第八十号，2026-08-28公布，国家法律法规数据库（一处转载））；以它为依据的 1 项请先核对：R-INJ-21。",
                        "《中华人民共和国商标法》自 2027-01-01 起施行新的文本（2026-06-26修订，两处转载的官方文本一致）；以它为依据的 2 项请先核对：R-IPR-02、R-IPR-03。",
                        "《样例灯塔法》自 2027-01-15 起施行新的文本（本库已收录）；没有规则和数值以它为依据。");
        AuditAnswer before =
                new GenerationAudit(new GenerationStore(data), RiskEngine::load).audit("g1", LocalDate.of(2026, 1, 10));
        assertThat(before.coming())
                .anyMatch(sentence ->
                        sentence.startsWith("《中华人民共和国仲裁法》自 2026-03-01 起施行新的文本") && sentence.contains("项请先核对："));
    }

    /** As a corpus has it that is older than the rules: its last version ended, and the one of today is not there. */
    @Test
    void aVersionThatIsNotHeldIsNotCheckedUnlessTheServingGenerationHasIt() throws IOException {
        GenerationStore store = new GenerationStore(data);
        LocalDate amended = LocalDate.of(2026, 5, 1);
        sample().lawWithoutItsSuccessor("sea-1992", "中华人民共和国海商法", LocalDate.of(1993, 7, 1), amended, "样例。")
                .publish(store, "g1");
        assertThat(audit("g1").findings().stream()
                        .filter(FindingAnswer::isUnchecked)
                        .map(FindingAnswer::message))
                .anyMatch(message -> message.startsWith("《海商法》第二百八十四条")
                        && message.endsWith("：本库收录的文本只到 2026-05-01 为止，从那天起施行的修订后的文本没有收录，未核对。"));
        assertThat(audit("g1").findings().stream().filter(one -> one.version().equals(amended)))
                .noneMatch(FindingAnswer::fails);
        sample().law("sea-2025", "中华人民共和国海商法", amended, null, "样例。").publish(store, "g2");
        store.promote("g2");
        assertThat(failures(audit("g1"))).contains("no_longer_held 《海商法》");
    }
}
