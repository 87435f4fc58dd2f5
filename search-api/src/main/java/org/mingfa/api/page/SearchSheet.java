package org.mingfa.api.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.HitAnswer;
import org.mingfa.answers.search.AnswerLine;
import org.mingfa.answers.search.SafetyAnswer;
import org.mingfa.answers.search.SearchAnswer;
import org.mingfa.answers.search.ShortAnswer;
import org.mingfa.search.result.SearchResult;
import org.mingfa.text.document.Nature;

/**
 * What was found without a script, below the form that asked.
 *
 * @param words as they were typed
 * @param said why there is nothing, or how much there is
 * @param parts how many questions the words may ask, and these; empty where they ask one
 * @param safety whom to call where the question tells of violence, or null; above all else
 * @param answer the words of the first hit where it is likely to decide and short, or null
 */
public record SearchSheet(
        String words,
        String said,
        Parts parts,
        @Nullable SafetyAnswer safety,
        @Nullable ShortAnswer shortAnswer,
        @Nullable AnswerLine answer,
        List<HitAnswer> hits,
        Links links)
        implements Sheet {

    /** Questions to search for one by one, under a heading. */
    public record Parts(String heading, List<String> texts) {
        static final Parts NONE = new Parts("", List.of());

        public Parts {
            texts = List.copyOf(texts);
        }

        static Parts of(SearchAnswer answer) {
            return answer.parts().isEmpty()
                    ? NONE
                    : new Parts(
                            answer.partsHeading(),
                            answer.parts().stream()
                                    .map(SearchResult.SubQuestion::text)
                                    .toList());
        }
    }

    public SearchSheet {
        hits = List.copyOf(hits);
    }

    static SearchSheet refused(String words, String why, Links links) {
        return new SearchSheet(words, why, Parts.NONE, null, null, null, List.of(), links);
    }

    static SearchSheet of(String words, SearchAnswer answer, Links links) {
        List<HitAnswer> hits = answer.hits().isEmpty() ? answer.possiblyRelated() : answer.hits();
        String said = answer.hits().isEmpty()
                ? "没有找到直接规定这件事的条文" + (hits.isEmpty() ? "；换一个说法，或者写出法律名称和条号再试。" : "；下面的也许有关。")
                : "找到的条文，最可能的在前。";
        return new SearchSheet(
                words, said, Parts.of(answer), answer.safety(), answer.shortAnswer(), answer.answer(), hits, links);
    }

    /** Whether any hit is no official text: said once, above the list. */
    public boolean hasDigests() {
        return hits.stream()
                .map(HitAnswer::law)
                .anyMatch(law -> law != null
                        && Nature.find(law.nature())
                                .filter(Nature.DIGEST::equals)
                                .isPresent());
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
