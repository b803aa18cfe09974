package org.aftercall.format;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.aftercall.model.Refused;
import org.jspecify.annotations.Nullable;

/// One XML part of a workbook, read from front to back. Whatever the parser throws becomes one refusal here; a document
/// type, the door of entity bombs and of other people's files, is refused as such.
final class XmlPart implements Closeable {
    private static final XMLInputFactory FACTORY = factory();

    private final Path file;
    private final String part;
    private final InputStream in;
    private final XMLStreamReader reader;
    private final StringBuilder text = new StringBuilder();
    private int event;

    XmlPart(Path file, String part, InputStream in) {
        this(file, part, in, null);
    }

    /// @param charset null where the file says it in a way that the parser knows
    XmlPart(Path file, String part, InputStream in, @Nullable Charset charset) {
        this.file = file;
        this.part = part;
        this.in = in;
        try {
            reader = charset == null
                    ? FACTORY.createXMLStreamReader(in)
                    : FACTORY.createXMLStreamReader(new InputStreamReader(in, charset));
        } catch (XMLStreamException | RuntimeException e) {
            throw broken(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /// Steps on; false at the end of the document.
    boolean next() {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            event = reader.next();
        } catch (XMLStreamException | RuntimeException e) {
            throw broken(e);
        }
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw Formats.refused("xlsx.document-type", file, part);
        }
        return event != XMLStreamConstants.END_DOCUMENT;
    }

    boolean isStart() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    boolean isEnd() {
        return event == XMLStreamConstants.END_ELEMENT;
    }

    String name() {
        return reader.getLocalName();
    }

    boolean starts(String name) {
        return isStart() && name().equals(name);
    }

    boolean ends(String name) {
        return isEnd() && name().equals(name);
    }

    /// The attribute of that name, whatever its namespace.
    @Nullable
    String attribute(String name) {
        try {
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                if (reader.getAttributeLocalName(i).equals(name)) {
                    return reader.getAttributeValue(i);
                }
            }
            return null;
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    /// The attribute of that name in a namespace.
    @Nullable
    String attribute(String space, String name) {
        try {
            return reader.getAttributeValue(space, name);
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    /// Namespace of the element.
    String space() {
        return Objects.requireNonNullElse(reader.getNamespaceURI(), "");
    }

    boolean isText() {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /// Adds the text that stands here.
    ///
    /// @param limit of all that is gathered; the rest is left out
    /// @return length of the text that stands here
    int gather(StringBuilder into, int limit) {
        try {
            int length = reader.getTextLength();
            int room = Math.min(length, limit - into.length());
            if (room > 0) {
                into.append(reader.getTextCharacters(), reader.getTextStart(), room);
            }
            return length;
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    /// An attribute that has a prefix, such as `r:id`.
    @Nullable
    String prefixedAttribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String space = reader.getAttributeNamespace(i);
            if (reader.getAttributeLocalName(i).equals(name) && space != null && !space.isEmpty()) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    static boolean isTrue(@Nullable String attribute) {
        return "1".equals(attribute) || "true".equals(attribute) || "on".equals(attribute);
    }

    /// The text from here to the end of the element that was just started, without what is nested in it.
    CappedText text(int limit) {
        text.setLength(0);
        long length = 0;
        int depth = 0;
        while (next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth-- == 0) {
                        return new CappedText(text.toString(), length);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (depth == 0) {
                        length += gather(text, limit);
                    }
                }
                default -> {}
            }
        }
        throw broken(null);
    }

    /// Goes to the end of the element that was just started.
    void skip() {
        int depth = 0;
        while (next()) {
            if (isStart()) {
                depth++;
            } else if (isEnd() && depth-- == 0) {
                return;
            }
        }
        throw broken(null);
    }

    /// @param length of the whole, of which the text may be a beginning
    record CappedText(String text, long length) {}

    private Refused broken(@Nullable Exception cause) {
        if (cause instanceof Refused refused) {
            return refused;
        }
        return cause == null ? Formats.refused("xlsx.damaged", file) : Formats.refused("xlsx.damaged", file, cause);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
