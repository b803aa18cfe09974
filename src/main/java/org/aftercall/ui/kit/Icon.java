package org.aftercall.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.text.Text;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.HistoryType;
import org.kordamp.ikonli.feather.Feather;

/// The signs of the program, all from one pack. A sign is decoration: what it means stands beside it as a word, or in
/// the accessible text of the control that carries it.
public enum Icon {
    TODAY(Feather.SUN),
    CONTACTS(Feather.USERS),
    COMPANY(Feather.BRIEFCASE),
    IMPORT(Feather.DOWNLOAD),
    EXPORT(Feather.UPLOAD),
    NEW_CONTACT(Feather.USER_PLUS),
    INCOMPLETE(Feather.USER_X),
    STAR(Feather.STAR),
    FILTER(Feather.FILTER),
    COLUMNS(Feather.COLUMNS),
    BOOKMARK(Feather.BOOKMARK),
    FLAG(Feather.FLAG),
    EDIT(Feather.EDIT_2),
    ATTACH(Feather.PAPERCLIP),
    GROUP(Feather.LAYERS),
    DELETE(Feather.TRASH_2),
    SORTED_UP(Feather.ARROW_UP),
    SORTED_DOWN(Feather.ARROW_DOWN),
    MENU(Feather.MENU),
    INFO(Feather.INFO),
    HELP(Feather.HELP_CIRCLE),
    SHOW(Feather.EYE),
    OPTIONS(Feather.SLIDERS),
    SETTINGS(Feather.SETTINGS),
    SHARING(Feather.REFRESH_CW),
    DECIDED(Feather.GIT_MERGE),
    PAUSE(Feather.PAUSE),
    GO_ON(Feather.PLAY),
    SHARE(Feather.SHARE_2),
    JOIN(Feather.LOG_IN),
    OLDER(Feather.ARCHIVE),
    LEAVE(Feather.LOG_OUT),
    SEARCH(Feather.SEARCH),
    CALL(Feather.PHONE),
    MISSED(Feather.PHONE_MISSED),
    EMAIL(Feather.MAIL),
    MEETING(Feather.USERS),
    LETTER(Feather.FILE_TEXT),
    TODO(Feather.CHECK_SQUARE),
    NOTE(Feather.EDIT_3),
    AFTER_CALL(Feather.CHECK_CIRCLE),
    SNOOZE(Feather.CLOCK),
    SAMPLE(Feather.COFFEE),
    EMPTY(Feather.PLUS_CIRCLE),
    FOLDER(Feather.FOLDER),
    LANGUAGE(Feather.GLOBE),
    THEME(Feather.MOON),
    TEXT_SIZE(Feather.TYPE),
    PRIVATE(Feather.LOCK),
    OFFLINE(Feather.WIFI_OFF),
    DONE(Feather.CHECK),
    UNDO(Feather.ROTATE_CCW),
    OPT_OUT(Feather.SLASH),
    WARNING(Feather.ALERT_TRIANGLE),
    ERROR(Feather.ALERT_OCTAGON),
    NO_NEXT_ACTION(Feather.ALERT_CIRCLE),
    MORE(Feather.MORE_VERTICAL),
    ADD(Feather.PLUS),
    NEXT(Feather.ARROW_RIGHT),
    MOVE(Feather.CORNER_UP_RIGHT),
    CLOSE(Feather.X),
    CALENDAR(Feather.CALENDAR),
    LOAD(Feather.BAR_CHART_2),
    LAPTOP(Feather.HARD_DRIVE),
    DOWN(Feather.CHEVRON_DOWN),
    RIGHT(Feather.CHEVRON_RIGHT),
    COPY(Feather.COPY),
    BACK(Feather.ARROW_LEFT),
    UP(Feather.CHEVRON_UP),
    REACHED(Feather.PHONE_OUTGOING),
    INCOMING(Feather.PHONE_INCOMING),
    ACTIVITY(Feather.ACTIVITY),
    OWN(Feather.SLIDERS),
    THEN(Feather.CORNER_DOWN_RIGHT),
    CORRECTION(Feather.ARCHIVE),
    ORDERED(Feather.AWARD),
    COMPLAINT(Feather.FROWN);

    private final Feather feather;

    Icon(Feather feather) {
        this.feather = feather;
    }

    /// The sign, 16 high at 100 %; its size and colour come from the style sheet.
    ///
    /// @param classes more style classes
    public Node show(String... classes) {
        Text text = new Text(String.valueOf((char) feather.getCode()));
        text.getStyleClass().add("icon");
        text.getStyleClass().addAll(classes);
        text.setAccessibleRole(AccessibleRole.NODE);
        text.setMouseTransparent(true);
        return text;
    }

    public static Icon of(ActivityKind kind) {
        return switch (kind) {
            case ActivityKind.Known known ->
                switch (known) {
                    case CALL -> CALL;
                    case EMAIL -> EMAIL;
                    case MEETING -> MEETING;
                    case LETTER -> LETTER;
                    case TODO -> TODO;
                    case COMPLAINT -> COMPLAINT;
                };
            case ActivityKind.Unknown _ -> TODO;
        };
    }

    public static Icon of(HistoryType type) {
        return switch (type) {
            case HistoryType.Known known ->
                switch (known) {
                    case CALL -> CALL;
                    case EMAIL -> EMAIL;
                    case MEETING -> MEETING;
                    case LETTER -> LETTER;
                    case TODO -> TODO;
                    case NOTE, OTHER -> NOTE;
                    case ENDED -> OPT_OUT;
                    case CORRECTION -> CORRECTION;
                    case ORDERED -> ORDERED;
                    case COMPLAINT -> COMPLAINT;
                };
            case HistoryType.Unknown _ -> NOTE;
        };
    }
}
