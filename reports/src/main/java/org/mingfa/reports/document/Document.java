package org.mingfa.reports.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document in official style (GB/T 9704-2012), whichever file it becomes.
 *
 * @param head above the title, or null
 * @param title in lines, broken where the sense allows
 * @param made the day that the file says it was made on
 * @param foot stands beside the number of every page, since pages are handed on one by one; empty for nothing
 */
public record Document(
        Block.@Nullable Letterhead head,
        List<String> title,
        LocalDate made,
        Page page,
        String foot,
        List<Block> blocks) {

    public Document {
        title = List.copyOf(title);
        blocks = List.copyOf(blocks);
    }

    /** The title in one line. */
    public String fullTitle() {
        return String.join("", title);
    }

    /** The title as the first paragraph. */
    public Block.Paragraph heading() {
        return Block.Paragraph.of(TextStyle.TITLE, String.join("\n", title));
    }
}
