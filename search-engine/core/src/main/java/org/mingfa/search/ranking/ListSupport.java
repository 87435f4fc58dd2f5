package org.mingfa.search.ranking;

/**
 * What the lists say of one passage. All is 0 where the list was not asked.
 *
 * @param words score in the list by words; 0 where that list does not have it
 * @param nearness cosine of question and passage, that of the last of the list for one that is not in it
 * @param agreement mean over the lists of 1 for the first place, less for a later one, 0 for none
 * @param question how near the nearest known question is, by vectors or else by words
 */
public record ListSupport(double words, double nearness, double agreement, QuestionMatch question) {

    /** Of a passage that was cited, not ranked. */
    public static final ListSupport NONE = new ListSupport(0, 0, 0, new QuestionMatch(0, 0, 0));

    /**
     * The known question that is nearest to what is asked, among those of the passage.
     *
     * @param nearness cosine, that of the last of the list for a passage that is not in it
     * @param lead how much nearer than the nearest known question of any other passage; negative where that is nearer
     * @param score by words
     */
    public record QuestionMatch(double nearness, double lead, double score) {}
}
