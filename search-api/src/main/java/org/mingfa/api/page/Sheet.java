package org.mingfa.api.page;

/** What one template shows. */
public interface Sheet {

    /** File name of the template, without its ending. */
    String template();

    PageHead head();
}
