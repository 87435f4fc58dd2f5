package org.mingfa.answers.change;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what changed in law since a day, the latest first. A promotion may begin on one page and go on on the next.
 *
 * @param generation that serves
 * @param since first day, or null for all that is kept
 * @param cursor where the next page begins, or null after the last law
 * @param note how it is to be read
 */
public record ChangesAnswer(
        String generation,
        @Nullable LocalDate since,
        List<GenerationChange> changes,
        @Nullable String cursor,
        String note,
        String disclaimer) {

    /** What is compared. */
    public static final String NOTE =
            "比较前后两代收录的法律：条号移动时，按文字相近找出原来的条文对照，文字未变而只移动条号的在 “moved”；" + "“older” 为引用它的文件公布在这次修改之前，所引可能是修改前的规定。";
}
