package org.mingfa.api.page;

import java.util.List;
import org.mingfa.similar.SearchGround;
import org.mingfa.similar.SimilarQuestion;

/** The page where similar cases are searched; what is asked and answered goes by script, so that no address holds it. */
public record JudgeSheet() implements Sheet {

    @Override
    public String template() {
        return "judge";
    }

    @Override
    public PageHead head() {
        return new PageHead("类案检索", "按指导意见的顺位检索类案，并生成检索报告。", null, null, null, null);
    }

    /** The longest description that is read, in characters. */
    public int longest() {
        return SimilarQuestion.LONGEST;
    }

    public List<SearchGround> grounds() {
        return List.of(SearchGround.values());
    }
}
