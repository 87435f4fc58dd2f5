package org.mingfa.extraction.exchange;

/** How much of a Word document is read; a PDF has only pages, which are read whole. */
public enum Extent {
    /** The text and its notes: headers and footers of a law or judgment would stand in the middle of its articles. */
    BODY,
    /** Headers and footers as well: in a brief whose citations are checked, nothing may go unread. */
    WHOLE,
    /** The same; of a picture or a scan each line with its place and how sure it is. */
    PLACED
}
