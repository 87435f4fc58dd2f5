package org.mingfa.answers.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.suggest.Suggestion;

/** Ways to go on, the likeliest first. */
public record SuggestAnswer(String generation, List<Item> suggestions) {

    /**
     * One of them.
     *
     * @param kind article, law, cause, term or question
     * @param insert what takes the place of what was typed
     */
    public record Item(
            String kind,
            String text,
            String insert,
            String detail,
            @Nullable String lawId,
            @Nullable String ordinal) {}

    static SuggestAnswer of(String generation, List<Suggestion> suggestions) {
        return new SuggestAnswer(
                generation,
                suggestions.stream()
                        .map(one -> new Item(
                                one.kind().label(), one.text(), one.insert(), one.detail(), one.lawId(), one.ordinal()))
                        .toList());
    }
}
