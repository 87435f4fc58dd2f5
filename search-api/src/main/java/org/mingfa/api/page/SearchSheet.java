package org.mingfa.api.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.HitAnswer;
import org.mingfa.answers.search.AnswerLine;
import org.mingfa.answers.search.SafetyAnswer;
import org.mingfa.answers.search.SearchAnswer;
import org.mingfa.text.document.Nature;

/**
 * The search without a script: a form, and below it what was found.
 *
 * @param words as they were typed
 * @param said why there is nothing, or how much there is; empty before anything is asked
 * @param safety whom to call where the question tells of violence, or null; above all else
 * @param answer the sentence of the first hit that answers, or null
 */
public record SearchSheet(
        String words,
        String said,
        @Nullable SafetyAnswer safety,
        @Nullable AnswerLine answer,
        List<HitAnswer> hits,
        Links links)
        implements Sheet {

    public SearchSheet {
        hits = List.copyOf(hits);
    }

    static SearchSheet blank(Links links) {
        return new SearchSheet("", "", null, null, List.of(), links);
    }

    static SearchSheet refused(String words, String why, Links links) {
        return new SearchSheet(words, why, null, null, List.of(), links);
    }

    static SearchSheet of(String words, SearchAnswer answer, Links links) {
        List<HitAnswer> hits = answer.hits().isEmpty() ? answer.possiblyRelated() : answer.hits();
        String said = answer.hits().isEmpty()
                ? "没有找到直接规定这件事的条文" + (hits.isEmpty() ? "；换一个说法，或者写出法律名称和条号再试。" : "；下面的也许有关。")
                : "找到的条文，最可能的在前。";
        return new SearchSheet(words, said, answer.safety(), answer.answer(), hits, links);
    }

    /** Whether any hit is no official text: said once, above the list. */
    public boolean hasDigests() {
        return hits.stream()
                .map(HitAnswer::law)
                .anyMatch(law -> law != null && Nature.find(law.nature()).filter(Nature.DIGEST::equals).isPresent());
    }

    @Override
    public String template() {
        return "search";
    }

    @Override
    public PageHead head() {
        return PageHead.ofNothing("查法律", "用自己的话问，或者写法律名称和条号；不用脚本也能查。");
    }
}
