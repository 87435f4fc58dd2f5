package org.mingfa.risk.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.facts.FactDefinition;
import org.mingfa.risk.facts.FactDefinition.QuestionWording;

/** Questions are short, deny nothing twice, and use no word of a statute that laypeople did not understand: it stands in the help. */
class PlainQuestionsTest {

    private static final int LONGEST = 28;

    /** An answer that the question repeats. */
    private static final Pattern NAMED = Pattern.compile("\\{[a-z_]+}");

    private static final Pattern STATUTE =
            Pattern.compile("主体|执行依据|案外人|管辖权|抗辩|归责|领域内|主债务|给付|定金罚则”或者|法律关系|专属管辖|追索|清偿|法定代理人|诉讼请求|被告与别人区别");

    private static final Pattern DENIED_TWICE = Pattern.compile("不(?:是|能|得)?没有?|没有?不|不能不|没有.{0,8}权吗|不能归");

    @Test
    void everyQuestionIsShortAndPlain() {
        List<String> hard = RiskEngine.load().facts().all().stream()
                .filter(FactDefinition::isAsked)
                .flatMap(fact -> wordings(fact).map(words -> fact.key() + ": " + words))
                .filter(PlainQuestionsTest::isHard)
                .toList();
        assertThat(hard).isEmpty();
    }

    private static boolean isHard(String keyed) {
        String question =
                NAMED.matcher(keyed.substring(keyed.indexOf(": ") + 2)).replaceAll("");
        return question.length() > LONGEST
                || STATUTE.matcher(question).find()
                || DENIED_TWICE.matcher(question).find();
    }

    /** As it is put usually, to each party, and where the case is of another kind. */
    private static Stream<String> wordings(FactDefinition fact) {
        Stream<QuestionWording> cases = fact.inCases().stream()
                .flatMap(one -> Stream.concat(Stream.of(one.usual()), one.otherWords().values().stream()));
        return Stream.concat(
                Stream.of(fact.question()),
                Stream.concat(fact.otherWords().values().stream(), cases).map(QuestionWording::question));
    }
}
