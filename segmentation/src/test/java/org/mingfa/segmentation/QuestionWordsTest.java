package org.mingfa.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionWordsTest {

    @Test
    void leavesTheMatterOfAQuestion() {
        QuestionWords questionWords = new QuestionWords();
        List<String> matter = new HanlpSegmenter()
                .words("请问我的老板拖欠工资怎么办呢").stream()
                        .map(Token::term)
                        .filter(term -> !questionWords.isStopWord(term))
                        .toList();
        assertThat(matter).containsExactly("老板", "拖欠工资", "拖欠", "工资");
    }
}
