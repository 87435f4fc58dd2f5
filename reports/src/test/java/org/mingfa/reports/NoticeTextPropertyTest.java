package org.mingfa.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.mingfa.reports.writer.DocumentFormat;
import org.mingfa.risk.assessment.NoticeContent.Reader;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.audit.LawLookup;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.interview.Interview;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Example;
import org.mingfa.risk.rules.RuleBook;

/** The words of a whole notice, over cases in which several things happened at once and not all is told. */
class NoticeTextPropertyTest {

    private static final RiskEngine ENGINE = RiskEngine.load();
    private static final Interview INTERVIEW = new Interview(ENGINE);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final LawLookup LAW = (law, article, date) -> new LawLookup.Answer.Found("样例条文。", date);
    private static final List<Example> EXAMPLES =
            RuleBook.loadExamples(ENGINE.facts(), ENGINE.rules(), DAY).values().stream()
                    .flatMap(List::stream)
                    .toList();
    private static final int MOST_TOGETHER = 5;

    /** An empty slot, a mark behind a mark, a leftover of a template, or a word that is not Chinese. */
    private static final String NO_SENTENCE =
            "[：；，。、？][：；，。、]|（）|“”|（[，；。、]|未填写|××|[{}]|〔(?!\\d{4}〕)|[A-Za-z_]{2,}|日 \\p{IsHan}|[：、]\n\n";

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void leavesNothingToFillInButTheSignature(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Example first = EXAMPLES.get(random.nextInt(EXAMPLES.size()));
        Map<String, String> facts = new TreeMap<>(first.facts());
        for (int i = random.nextInt(MOST_TOGETHER); i > 0; i--) {
            EXAMPLES.get(random.nextInt(EXAMPLES.size())).facts().forEach(facts::putIfAbsent);
        }
        facts.keySet().removeIf(key -> random.nextInt(MOST_TOGETHER) == 0);
        assertThat(words(first, ENGINE.facts().read(facts))).doesNotContainPattern(NO_SENTENCE);
    }

    private static String words(Example seat, CaseFacts facts) throws IOException {
        CaseContext context = new CaseContext(seat.stage(), seat.role(), seat.asOf(), facts);
        NoticeOrder order = NoticeOrder.of(ENGINE, INTERVIEW.next(context), Reader.PARTY, seat.asOf());
        byte[] file = DocumentFormat.DOCX.write(RiskNotice.of(order, LAW));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            Stream<String> cells = document.getTables().stream()
                    .flatMap(table -> table.getRows().stream())
                    .flatMap(row -> row.getTableCells().stream())
                    .map(cell -> cell.getText());
            return Stream.concat(document.getParagraphs().stream().map(XWPFParagraph::getText), cells)
                    .collect(Collectors.joining("\n"));
        }
    }
}
