"""Dumb widgets that every screen is made of: named, plain-text, keyboard-reachable, painted from the theme.

Start-up: ``ui.theme.apply.apply_theme(app)``; ``FocusRing(window)`` once per window; on resize the window calls
``theme().set_compact(compact=height < COMPACT_BELOW)``. Measures: ``metrics()``; colours: ``color("muted")``.

Every field: ``value() set_value(v) changed``, ``label() set_label(t) set_aside(t, tone) add_beside(w) add_to_head(w)``,
``show_warning(t) show_refusal(t) show_good(t) show_hint(t) clear_note() note() note_tone()``, ``control``, ``name``.
Tones: text muted accent late today soon ok calm. Sizes: cap body head title. All below in ``ui/widgets/<module>.py``:

label           Label(text, size, *, tone, strong, wrap, elide, selectable) set_tone set_strong; plain_tip(text)
button          Button(text, rank, *, icon, key, height, name, spoken): primary plain quiet link; tool normal big
                set_reason(why) (off with a reason, on with ""), set_text, with_menu_arrow(), with_icon_behind()
key_cap         KeyCap(key)
big_action      BigAction(title, caption, *, icon, key, primary, name)
rail_item       RailItem(text, *, icon, key, name) checkable; set_count(n, meaning) set_folded(folded=) set_text
segmented       SegmentedField(label, choices, *, name, optional) with .segmented; Segmented(choices, *, name)
                set_text(key, t) set_reason(key, why)
field           Field(label, control, *, name): wraps any other control
line_field      LineField(label, *, name, placeholder, mask, password, max_length)
                submitted finished revealed; reveal() is_revealed()
nip_field       NipField(label, *, name, placeholder) a LineField that groups the digits and remarks on them
text_field      TextField(label, *, name, rows, placeholder, count) finished
choice_field    ChoiceField(label, [Choice(key, text)], *, name, placeholder, free) set_choices free_text()
                set_value(key, free_text)
date_field      DateField, DateTimeField(label, *, name, today, placeholder) is_readable() text() finished
spin_field      SpinField(label, *, name, least, most)
check_field     CheckField(text, *, name) RadioField(text, *, name) set_reason(why)
aside           Aside(main, side, *, wide, narrow, side_first, main_on_top): beside, or below where the room ends
sheet           Sheet(title, *, note, ground, padding, name, wrap) .body; add_to_head set_note/title/head; rule("h")
step_head       StepHead(number, title, *, state, remark) set_state("done" | "current" | "upcoming", remark)
tile            Tile(title, *, icon, name, divided) show_figures([Figure(number, word, tone, glyph)], caption); clicked
list_row        ListRow(title, detail, *, front, end, ruled, strong, wrap) say
marks           SlotMark(slot) Avatar(person, *, filled)
empty_state     EmptyState(title, sentence, *, icon) add_action say; IconMark(icon, *, tone, side)
note_line       NoteLine say(text, tone); GlyphMark(glyph, tone)
chips_paint     Chip; late_chip today_chip tomorrow_chip later_chip stopped_chip in_time_chip missed_chip(text)
                status_chip(office word, text, *, pill)
chip_label      ChipLabel(chip) show_chip
filter_chip     FilterChip(title, *, name) show_choice(words); clicked cleared
days_popup      DaysPopup(anchor, [(label, name, day)], *, name, today) offer(); taken(days)
columns         Column(name, title, text, second, chip, sort, width, align, kind, tip): text strong muted figure
table_view      TableView(columns, *, name, accessible_name, is_total, cells, sorts_itself, fit_height)
                set_rows append_rows chosen choose(matches) show_order(name, descending=) show_columns shown_columns
                row_chosen row_opened figure_opened(row, column) sort_asked(column, descending) near_end
calendar_month  CalendarMonth(*, name, accessible_name) show_day(day, today=) show_marks({date: DayMark})
                day_chosen month_shown; DayMark(words, tone, glyph, off) is in month_grid
page_header     PageHeader(title, *, detail, back) set_title set_detail set_saved add_right; back_asked
footer_bar      FooterBar(*, back_note, save, save_and_print, escape) .back .save .save_and_print
                set_note set_back_note add_action(button); back_asked save_asked print_asked
flow_layout     FlowLayout(*, gap, line_gap)
focus_ring      FocusRing(window)
reflow_layout   ReflowLayout(*, gap, weights): a row that folds when minimum widths do not fit (tiles, steps)
page_scroll     PageScroll(content): scrolls up and down only when needed; every page that can grow sits in one
announce        announce(widget, sentence) to the screen reader
timeline        Timeline() show_entries([Entry(title, when, body, by, node, muted, attached)]) attachment_opened(key)
                Attached(key, name, detail, picture: QImage | None); nodes done waiting open small
attachment_card AttachmentCard(title, detail, *, name, icon, removable) show_picture(QImage); clicked removed
day_strip       DayStrip() show_days([Day(name, count, kind, why)]): start counted added skipped late today soon done;
                unfold(unfolded=) folding_changed(bool)
clock15         Clock15(*, minutes) show_elapsed(seconds, since); words() caption() tone()
meter_5w1h      Meter5W1H(label, [Choice], *, name) show_answered(keys); asked(key)
inline_notice   InlineNotice(text, tone, *, remedy, action, name) say(text, tone, remedy=, action=); acted
chart_canvas    BarPair(label, incoming, finished, tip); what both charts do: show_pairs([BarPair], current=)
                part_opened(place, finished) walked(area)
bar_chart       BarChart(*, name, accessible_name): bars beside each other, for months and lengths of time
chart_shares    ShareChart(*, name, accessible_name): bars below each other, for channels, categories, units
image_pane      ImagePane(*, name, accessible_name, empty) show_image zoom_in zoom_out turn fit; turned(degrees)
choice_card     ChoiceCard(title, detail, *, name, tags, person) checkable, exclusive among siblings
side_list       SideList(*, name, accessible_name, ruled) show_items set_value(key) value(); chosen(key)
                SideItem(key, title, detail, glyph, tone, heading)
"""
