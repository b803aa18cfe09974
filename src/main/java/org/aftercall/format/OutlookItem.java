package org.aftercall.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.hmef.CompressedRTF;
import org.apache.poi.hpsf.ClassID;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.ByteChunk;
import org.apache.poi.hsmf.datatypes.Chunk;
import org.apache.poi.hsmf.datatypes.ChunkGroup;
import org.apache.poi.hsmf.datatypes.ChunkGroupWithProperties;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.hsmf.datatypes.NameIdChunks;
import org.apache.poi.hsmf.datatypes.PropertyValue;
import org.apache.poi.hsmf.datatypes.RecipientChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;

/// What Outlook keeps of one item, asked for by the numbers of MS-OXPROPS: those above 0x8000 that have a set are found
/// by it. Everything may be missing.
final class OutlookItem {
    static final ClassID ADDRESS = new ClassID("{00062004-0000-0000-C000-000000000046}");
    static final ClassID APPOINTMENT = new ClassID("{00062002-0000-0000-C000-000000000046}");
    static final ClassID TASK = new ClassID("{00062003-0000-0000-C000-000000000046}");
    static final ClassID COMMON = new ClassID("{00062008-0000-0000-C000-000000000046}");
    private static final ClassID PUBLIC = new ClassID("{00020329-0000-0000-C000-000000000046}");

    /// Somebody whom an item went to.
    ///
    /// @param type 1 to, 2 cc, 3 bcc or a thing
    record Recipient(String name, String email, int type) {}

    private final MAPIMessage message;
    private final Map<Integer, List<Chunk>> chunks = new HashMap<>();
    private final Map<Integer, Object> values = new HashMap<>();

    OutlookItem(MAPIMessage message) {
        this.message = message;
        message.setReturnNullOnMissingChunk(true);
        if (message.has7BitEncodingStrings()) {
            message.guess7BitEncoding();
        }
        chunks(message.getMainChunks(), chunks);
        message.getMainChunks().getRawProperties().forEach((property, value) -> put(property, value, values));
    }

    private static void chunks(ChunkGroup group, Map<Integer, List<Chunk>> into) {
        for (Chunk chunk : group.getChunks()) {
            if (chunk != null) {
                into.computeIfAbsent(chunk.getChunkId(), _ -> new ArrayList<>()).add(chunk);
            }
        }
    }

    private static void put(MAPIProperty property, PropertyValue value, Map<Integer, Object> into) {
        Object what = value.getValue();
        if (what != null) {
            into.put(property.id, what);
        }
    }

    /// The class of the item as Outlook names it: `IPM.Note`, `IPM.Contact` …
    String kind() {
        return text(0x001A);
    }

    String text(int id) {
        return text(id, chunks);
    }

    private static String text(int id, Map<Integer, List<Chunk>> chunks) {
        return chunks.getOrDefault(id, List.of()).stream()
                .filter(StringChunk.class::isInstance)
                .map(chunk -> ((StringChunk) chunk).getValue())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    String text(ClassID set, int id) {
        return text(number(set, "", id));
    }

    /// The values of a named property with several.
    List<String> texts(ClassID set, String name, int id) {
        int number = number(set, name, id);
        List<String> texts = new ArrayList<>();
        for (Chunk chunk : number == 0 ? List.<Chunk>of() : chunks.getOrDefault(number, List.of())) {
            if (chunk instanceof StringChunk words && words.getValue() != null) {
                texts.add(words.getValue());
            }
        }
        return texts;
    }

    List<String> keywords() {
        return texts(PUBLIC, "Keywords", 0);
    }

    Optional<Instant> moment(int id) {
        return values.get(id) instanceof Calendar when ? Optional.of(when.toInstant()) : Optional.empty();
    }

    Optional<Instant> moment(ClassID set, int id) {
        return moment(number(set, "", id));
    }

    int whole(ClassID set, int id) {
        return values.get(number(set, "", id)) instanceof Number number ? number.intValue() : 0;
    }

    boolean isTrue(ClassID set, int id) {
        return Boolean.TRUE.equals(values.get(number(set, "", id)));
    }

    private int number(ClassID set, String name, int id) {
        NameIdChunks names = message.getNameIdChunks();
        return names == null ? 0 : (int) names.getPropertyTag(set, name.isEmpty() ? null : name, id);
    }

    /// The text of the item: as such, else that of its page, else that of its rich text.
    String body() {
        String plain = text(0x1000);
        if (!plain.isBlank()) {
            return plain;
        }
        String page = text(0x1013);
        if (page.isBlank()) {
            page = bytes(0x1013).map(this::page).orElse("");
        }
        if (!page.isBlank()) {
            return MailText.ofPage(page);
        }
        return bytes(0x1009).map(OutlookItem::rich).orElse("");
    }

    private String page(byte[] bytes) {
        Charset letters = values.get(0x3FDE) instanceof Number number && number.intValue() != 65001
                ? MailText.charset("windows-" + number.intValue())
                : StandardCharsets.UTF_8;
        return new String(bytes, letters);
    }

    private static String rich(byte[] packed) {
        try {
            byte[] rich = new CompressedRTF().decompress(new ByteArrayInputStream(packed));
            return MailText.ofRichText(new String(rich, StandardCharsets.ISO_8859_1));
        } catch (IOException | RuntimeException _) { // an item with a broken text is an item all the same
            return "";
        }
    }

    Optional<byte[]> bytes(ClassID set, int id) {
        return bytes(number(set, "", id));
    }

    private Optional<byte[]> bytes(int id) {
        return chunks.getOrDefault(id, List.of()).stream()
                .filter(ByteChunk.class::isInstance)
                .map(chunk -> ((ByteChunk) chunk).getValue())
                .filter(Objects::nonNull)
                .findFirst();
    }

    List<Recipient> recipients() {
        List<Recipient> all = new ArrayList<>();
        for (RecipientChunks each : message.getRecipientDetailsChunks()) {
            Map<Integer, List<Chunk>> own = new HashMap<>();
            chunks(each, own);
            String smtp = text(0x39FE, own);
            String email = smtp.isEmpty() ? text(0x3003, own) : smtp;
            all.add(new Recipient(text(0x3001, own), email, type(each)));
        }
        return all;
    }

    private static int type(ChunkGroupWithProperties recipient) {
        Map<MAPIProperty, List<PropertyValue>> own = new LinkedHashMap<>(recipient.getProperties());
        return own.entrySet().stream()
                .filter(each -> each.getKey().id == 0x0C15 && !each.getValue().isEmpty())
                .map(each -> each.getValue().getFirst().getValue())
                .filter(Number.class::isInstance)
                .map(value -> ((Number) value).intValue())
                .findFirst()
                .orElse(1);
    }

    List<String> attached() {
        List<String> names = new ArrayList<>();
        for (AttachmentChunks each : message.getAttachmentFiles()) {
            StringChunk name =
                    each.getAttachLongFileName() != null ? each.getAttachLongFileName() : each.getAttachFileName();
            if (name != null && name.getValue() != null) {
                names.add(EmlReader.fileName(name.getValue()));
            }
        }
        return names;
    }
}
