package org.mingfa.answers.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerLineTest {

    @Test
    void aShortArticleIsQuotedWhole() {
        assertThat(AnswerLine.whole("花园由园丁管理。\n灯会另行规定。")).contains("花园由园丁管理。灯会另行规定。");
    }

    /** One sentence of it may be the exception: whoever asked about a loan without interest was shown the rule for unclear interest. */
    @Test
    void ofALongArticleNothingIsChosen() {
        assertThat(AnswerLine.whole("花园由园丁管理。" + "灯会期间除外。".repeat(20))).isEmpty();
    }
}
