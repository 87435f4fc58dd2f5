package org.mingfa.extraction.reader;

import java.io.IOException;
import org.apache.tika.exception.TikaException;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Turns the bytes of one kind of file into XHTML events. */
@FunctionalInterface
interface DocumentReading {

    void read(byte[] bytes, ContentHandler lines) throws IOException, SAXException, TikaException;
}
