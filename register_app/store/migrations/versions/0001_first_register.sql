CREATE TABLE book_counter (
    book VARCHAR NOT NULL,
    year INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (book, year)
)
 WITHOUT ROWID;

CREATE TABLE category (
    id INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    retired_at DATETIME,
    PRIMARY KEY (id),
    UNIQUE (name)
);

CREATE TABLE channel (
    code VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    short_name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    in_recap BOOLEAN NOT NULL,
    requirements JSON NOT NULL,
    retired_at DATETIME,
    PRIMARY KEY (code)
);

CREATE TABLE holiday (
    day DATE NOT NULL,
    name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    estimate BOOLEAN NOT NULL,
    PRIMARY KEY (day)
);

CREATE TABLE instruction (
    id INTEGER NOT NULL,
    form VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    retired_at DATETIME,
    PRIMARY KEY (id)
);

CREATE TABLE office_logo (
    "key" VARCHAR NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY ("key")
);

CREATE TABLE official (
    id INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    nip VARCHAR NOT NULL,
    rank VARCHAR NOT NULL,
    plain BOOLEAN NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE setting (
    "key" VARCHAR NOT NULL,
    value JSON NOT NULL,
    PRIMARY KEY ("key")
);

CREATE TABLE sop_step (
    position INTEGER NOT NULL,
    channel_code VARCHAR NOT NULL,
    activity VARCHAR NOT NULL,
    actor VARCHAR NOT NULL,
    needs VARCHAR NOT NULL,
    amount INTEGER,
    unit VARCHAR NOT NULL,
    output VARCHAR NOT NULL,
    begins VARCHAR NOT NULL,
    ends VARCHAR NOT NULL,
    remark VARCHAR NOT NULL,
    PRIMARY KEY (position)
);

CREATE TABLE unit (
    id INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    retired_at DATETIME,
    PRIMARY KEY (id),
    UNIQUE (name)
);

CREATE TABLE account (
    id INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    display_name VARCHAR NOT NULL,
    role VARCHAR NOT NULL,
    role_title VARCHAR NOT NULL,
    official_id INTEGER,
    retired_at DATETIME,
    PRIMARY KEY (id),
    UNIQUE (name),
    FOREIGN KEY(official_id) REFERENCES official (id) ON DELETE RESTRICT
);

CREATE TABLE deadline_policy (
    id INTEGER NOT NULL,
    channel_code VARCHAR NOT NULL,
    complaint_class VARCHAR NOT NULL,
    step VARCHAR NOT NULL,
    amount INTEGER NOT NULL,
    unit VARCHAR NOT NULL,
    start VARCHAR NOT NULL,
    retired_at DATETIME,
    PRIMARY KEY (id),
    FOREIGN KEY(channel_code) REFERENCES channel (code)
);

CREATE INDEX ix_deadline_policy_channel_code ON deadline_policy (channel_code);

CREATE TABLE position (
    id INTEGER NOT NULL,
    title VARCHAR NOT NULL,
    short VARCHAR NOT NULL,
    level VARCHAR NOT NULL,
    unit_id INTEGER,
    rank_order INTEGER NOT NULL,
    directs BOOLEAN NOT NULL,
    receives BOOLEAN NOT NULL,
    retired_at DATETIME,
    PRIMARY KEY (id),
    UNIQUE (title),
    FOREIGN KEY(unit_id) REFERENCES unit (id) ON DELETE RESTRICT
);

CREATE TABLE suggestion_box (
    id INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    channel_code VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    since DATE,
    retired_at DATETIME,
    PRIMARY KEY (id),
    UNIQUE (name),
    FOREIGN KEY(channel_code) REFERENCES channel (code)
);

CREATE TABLE box_opening (
    officer_one VARCHAR NOT NULL,
    officer_two VARCHAR NOT NULL,
    counted INTEGER NOT NULL,
    condition VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    id INTEGER NOT NULL,
    box_id INTEGER NOT NULL,
    opened_at DATETIME NOT NULL,
    book VARCHAR NOT NULL,
    year INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    number VARCHAR NOT NULL,
    closed_at DATETIME,
    handed_over_at DATETIME,
    handed_over_to VARCHAR NOT NULL,
    copies INTEGER NOT NULL,
    recorded_by INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(box_id) REFERENCES suggestion_box (id) ON DELETE RESTRICT,
    UNIQUE (number),
    FOREIGN KEY(recorded_by) REFERENCES account (id) ON DELETE RESTRICT
);

CREATE INDEX ix_box_opening_box_id ON box_opening (box_id);

CREATE INDEX ix_box_opening_opened_at ON box_opening (opened_at);

CREATE TABLE complaint (
    channel_code VARCHAR NOT NULL,
    received_at DATETIME NOT NULL,
    kind VARCHAR NOT NULL,
    subject VARCHAR NOT NULL,
    summary VARCHAR NOT NULL,
    supervisory BOOLEAN,
    confidentiality VARCHAR NOT NULL,
    event_date DATE,
    event_place VARCHAR NOT NULL,
    category_other VARCHAR NOT NULL,
    wish VARCHAR NOT NULL,
    handler VARCHAR NOT NULL,
    agreed_at DATETIME,
    id INTEGER NOT NULL,
    book VARCHAR NOT NULL,
    year INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    number VARCHAR NOT NULL,
    category_id INTEGER,
    unit_id INTEGER,
    box_id INTEGER,
    id_shown BOOLEAN NOT NULL,
    status VARCHAR NOT NULL,
    status_at DATETIME NOT NULL,
    before_pause VARCHAR,
    due_at DATETIME,
    due_step VARCHAR,
    missing VARCHAR NOT NULL,
    recorded_at DATETIME NOT NULL,
    recorded_by INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (book, year, sequence),
    FOREIGN KEY(channel_code) REFERENCES channel (code) ON DELETE RESTRICT,
    UNIQUE (number),
    FOREIGN KEY(category_id) REFERENCES category (id) ON DELETE RESTRICT,
    FOREIGN KEY(unit_id) REFERENCES unit (id) ON DELETE RESTRICT,
    FOREIGN KEY(box_id) REFERENCES suggestion_box (id) ON DELETE RESTRICT,
    FOREIGN KEY(recorded_by) REFERENCES account (id) ON DELETE RESTRICT
);

CREATE INDEX ix_complaint_category_id ON complaint (category_id, received_at) WHERE category_id IS NOT NULL;

CREATE INDEX ix_complaint_life_32 ON complaint (received_at, status_at) WHERE julianday(status_at) - julianday(received_at) >= 32;

CREATE INDEX ix_complaint_life_366 ON complaint (received_at, status_at) WHERE julianday(status_at) - julianday(received_at) >= 366;

CREATE INDEX ix_complaint_received_at ON complaint (received_at, channel_code);

CREATE INDEX ix_complaint_status ON complaint (status, received_at, due_at, status_at, due_step);

CREATE INDEX ix_complaint_unit_id ON complaint (unit_id, received_at) WHERE unit_id IS NOT NULL;

CREATE TABLE frozen_report (
    id INTEGER NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE NOT NULL,
    as_of DATETIME NOT NULL,
    figures JSON NOT NULL,
    fingerprint VARCHAR NOT NULL,
    pages INTEGER NOT NULL,
    frozen_at DATETIME NOT NULL,
    frozen_by INTEGER NOT NULL,
    pdf BLOB NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(frozen_by) REFERENCES account (id) ON DELETE RESTRICT
);

CREATE INDEX ix_frozen_report_period ON frozen_report (first_day, last_day);

CREATE TABLE journaled_draft (
    id INTEGER NOT NULL,
    form VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    content JSON NOT NULL,
    focus VARCHAR NOT NULL,
    started_at DATETIME NOT NULL,
    saved_at DATETIME NOT NULL,
    account_id INTEGER NOT NULL,
    discarded_at DATETIME,
    PRIMARY KEY (id),
    FOREIGN KEY(account_id) REFERENCES account (id) ON DELETE RESTRICT
);

CREATE TABLE letter_template (
    id INTEGER NOT NULL,
    code VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    subject VARCHAR NOT NULL,
    body VARCHAR NOT NULL,
    retired BOOLEAN NOT NULL,
    recorded_at DATETIME NOT NULL,
    recorded_by INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (code, version),
    FOREIGN KEY(recorded_by) REFERENCES account (id) ON DELETE RESTRICT
);

CREATE TABLE number_pad (
    id INTEGER NOT NULL,
    label VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    book VARCHAR NOT NULL,
    year INTEGER NOT NULL,
    made_at DATETIME NOT NULL,
    made_by INTEGER NOT NULL,
    given_back JSON NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(made_by) REFERENCES account (id) ON DELETE RESTRICT
);

CREATE INDEX ix_number_pad_label ON number_pad (label);

CREATE TABLE report_text (
    id INTEGER NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE NOT NULL,
    section VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    recorded_at DATETIME NOT NULL,
    recorded_by INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(recorded_by) REFERENCES account (id) ON DELETE RESTRICT
);

CREATE INDEX ix_report_text_section ON report_text (section, last_day);

CREATE TABLE tenure (
    id INTEGER NOT NULL,
    official_id INTEGER NOT NULL,
    position_id INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    since DATE NOT NULL,
    until DATE,
    basis VARCHAR NOT NULL,
    own_position_id INTEGER,
    through_position_id INTEGER,
    PRIMARY KEY (id),
    FOREIGN KEY(official_id) REFERENCES official (id) ON DELETE RESTRICT,
    FOREIGN KEY(position_id) REFERENCES position (id) ON DELETE RESTRICT,
    FOREIGN KEY(own_position_id) REFERENCES position (id) ON DELETE RESTRICT,
    FOREIGN KEY(through_position_id) REFERENCES position (id) ON DELETE RESTRICT
);

CREATE INDEX ix_tenure_official_id ON tenure (official_id);

CREATE INDEX ix_tenure_position_id ON tenure (position_id);

CREATE TABLE trail_entry (
    sequence INTEGER NOT NULL,
    at DATETIME NOT NULL,
    account_id INTEGER,
    action VARCHAR NOT NULL,
    subject_kind VARCHAR NOT NULL,
    subject_id INTEGER,
    facts JSON NOT NULL,
    previous VARCHAR NOT NULL,
    digest VARCHAR NOT NULL,
    PRIMARY KEY (sequence),
    FOREIGN KEY(account_id) REFERENCES account (id) ON DELETE RESTRICT
);

CREATE INDEX ix_trail_entry_identity ON trail_entry (subject_id) WHERE action = 'identity_opened';

CREATE TABLE box_slip (
    id INTEGER NOT NULL,
    opening_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    mark VARCHAR NOT NULL,
    complaint_id INTEGER,
    duplicate_of_id INTEGER,
    note VARCHAR NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (opening_id, position),
    FOREIGN KEY(opening_id) REFERENCES box_opening (id) ON DELETE RESTRICT,
    FOREIGN KEY(complaint_id) REFERENCES complaint (id) ON DELETE RESTRICT,
    FOREIGN KEY(duplicate_of_id) REFERENCES complaint (id) ON DELETE RESTRICT
);

CREATE INDEX ix_box_slip_complaint_id ON box_slip (complaint_id);

CREATE INDEX ix_box_slip_opening_id ON box_slip (opening_id);

CREATE TABLE complainant (
    name VARCHAR NOT NULL,
    id_type VARCHAR NOT NULL,
    id_number VARCHAR NOT NULL,
    address VARCHAR NOT NULL,
    phone VARCHAR NOT NULL,
    email VARCHAR NOT NULL,
    sex VARCHAR NOT NULL,
    organisation VARCHAR NOT NULL,
    complaint_id INTEGER NOT NULL,
    name_key VARCHAR NOT NULL,
    phone_digits VARCHAR NOT NULL,
    PRIMARY KEY (complaint_id),
    FOREIGN KEY(complaint_id) REFERENCES complaint (id) ON DELETE RESTRICT
);

CREATE TABLE complaint_event (
    complaint_id INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    type VARCHAR NOT NULL,
    at DATETIME NOT NULL,
    recorded_at DATETIME NOT NULL,
    recorded_by INTEGER NOT NULL,
    from_status VARCHAR NOT NULL,
    to_status VARCHAR NOT NULL,
    actor VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    facts JSON NOT NULL,
    PRIMARY KEY (complaint_id, sequence),
    FOREIGN KEY(complaint_id) REFERENCES complaint (id) ON DELETE RESTRICT,
    FOREIGN KEY(recorded_by) REFERENCES account (id) ON DELETE RESTRICT
)
 WITHOUT ROWID;

CREATE INDEX ix_complaint_event_closed ON complaint_event (at, complaint_id, sequence) WHERE type = 'closed';

CREATE INDEX ix_complaint_event_corrected ON complaint_event (at, complaint_id) WHERE type = 'corrected';

CREATE TABLE complaint_link (
    id INTEGER NOT NULL,
    first_id INTEGER NOT NULL,
    second_id INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    clues JSON NOT NULL,
    note VARCHAR NOT NULL,
    decided_at DATETIME NOT NULL,
    decided_by INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(first_id) REFERENCES complaint (id) ON DELETE RESTRICT,
    FOREIGN KEY(second_id) REFERENCES complaint (id) ON DELETE RESTRICT,
    FOREIGN KEY(decided_by) REFERENCES account (id) ON DELETE RESTRICT
);

CREATE INDEX ix_complaint_link_first_id ON complaint_link (first_id);

CREATE INDEX ix_complaint_link_second_id ON complaint_link (second_id);

CREATE TABLE deadline (
    complaint_id INTEGER NOT NULL,
    place INTEGER NOT NULL,
    step VARCHAR NOT NULL,
    amount INTEGER NOT NULL,
    unit VARCHAR NOT NULL,
    start VARCHAR NOT NULL,
    started_at DATETIME NOT NULL,
    due_at DATETIME NOT NULL,
    supersedes INTEGER,
    change VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    approved_by VARCHAR NOT NULL,
    days_off JSON NOT NULL,
    recorded_at DATETIME NOT NULL,
    PRIMARY KEY (complaint_id, place),
    FOREIGN KEY(complaint_id, supersedes) REFERENCES deadline (complaint_id, place) ON DELETE RESTRICT,
    FOREIGN KEY(complaint_id) REFERENCES complaint (id) ON DELETE RESTRICT
)
 WITHOUT ROWID;

CREATE TABLE draft_picture (
    id INTEGER NOT NULL,
    draft_id INTEGER NOT NULL,
    slot VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(draft_id) REFERENCES journaled_draft (id) ON DELETE CASCADE
);

CREATE INDEX ix_draft_picture_draft_id ON draft_picture (draft_id);

CREATE TABLE letter (
    number VARCHAR NOT NULL,
    date DATE,
    addressed_to VARCHAR NOT NULL,
    copies_to VARCHAR NOT NULL,
    received_by_sekda DATE,
    agenda_number VARCHAR NOT NULL,
    sekda_agenda_number VARCHAR NOT NULL,
    sekda_disposed_on DATE,
    sekda_note VARCHAR NOT NULL,
    complaint_id INTEGER NOT NULL,
    PRIMARY KEY (complaint_id),
    FOREIGN KEY(complaint_id) REFERENCES complaint (id) ON DELETE RESTRICT
);

CREATE TABLE number_reservation (
    id INTEGER NOT NULL,
    pad_id INTEGER NOT NULL,
    book VARCHAR NOT NULL,
    year INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    number VARCHAR NOT NULL,
    complaint_id INTEGER,
    cancelled_at DATETIME,
    reason VARCHAR NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(pad_id) REFERENCES number_pad (id) ON DELETE RESTRICT,
    UNIQUE (number),
    FOREIGN KEY(complaint_id) REFERENCES complaint (id) ON DELETE RESTRICT
);

CREATE INDEX ix_number_reservation_complaint_id ON number_reservation (complaint_id);

CREATE INDEX ix_number_reservation_out ON number_reservation (pad_id) WHERE complaint_id IS NULL AND cancelled_at IS NULL;

CREATE INDEX ix_number_reservation_pad_id ON number_reservation (pad_id);

CREATE TABLE online_copy (
    tracking_id VARCHAR,
    source VARCHAR NOT NULL,
    anonymous BOOLEAN NOT NULL,
    secret BOOLEAN NOT NULL,
    category VARCHAR NOT NULL,
    agency VARCHAR NOT NULL,
    log VARCHAR NOT NULL,
    complaint_id INTEGER NOT NULL,
    PRIMARY KEY (complaint_id),
    UNIQUE (tracking_id),
    FOREIGN KEY(complaint_id) REFERENCES complaint (id) ON DELETE RESTRICT
);

CREATE TABLE outgoing_letter (
    id INTEGER NOT NULL,
    complaint_id INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    ordinal INTEGER NOT NULL,
    template_code VARCHAR NOT NULL,
    template_version INTEGER NOT NULL,
    number_way VARCHAR NOT NULL,
    number VARCHAR NOT NULL,
    book VARCHAR,
    year INTEGER,
    sequence INTEGER,
    written_on DATE,
    nature VARCHAR NOT NULL,
    enclosures VARCHAR NOT NULL,
    subject VARCHAR NOT NULL,
    addressee JSON NOT NULL,
    body VARCHAR NOT NULL,
    copies JSON NOT NULL,
    initials JSON NOT NULL,
    signer JSON NOT NULL,
    named_reason VARCHAR NOT NULL,
    recorded_at DATETIME NOT NULL,
    recorded_by INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (complaint_id, kind, ordinal),
    UNIQUE (book, year, sequence),
    FOREIGN KEY(complaint_id) REFERENCES complaint (id) ON DELETE RESTRICT,
    FOREIGN KEY(recorded_by) REFERENCES account (id) ON DELETE RESTRICT
);

CREATE TABLE printed_sheet (
    id INTEGER NOT NULL,
    form VARCHAR NOT NULL,
    complaint_id INTEGER,
    opening_id INTEGER,
    pad_id INTEGER,
    step INTEGER NOT NULL,
    copy_number INTEGER NOT NULL,
    paper VARCHAR NOT NULL,
    layout_version INTEGER NOT NULL,
    boxes JSON NOT NULL,
    signer JSON NOT NULL,
    code VARCHAR NOT NULL,
    fingerprint VARCHAR NOT NULL,
    printed_at DATETIME NOT NULL,
    printed_by INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(complaint_id) REFERENCES complaint (id) ON DELETE RESTRICT,
    FOREIGN KEY(opening_id) REFERENCES box_opening (id) ON DELETE RESTRICT,
    FOREIGN KEY(pad_id) REFERENCES number_pad (id) ON DELETE RESTRICT,
    FOREIGN KEY(printed_by) REFERENCES account (id) ON DELETE RESTRICT
);

CREATE INDEX ix_printed_sheet_code ON printed_sheet (code);

CREATE INDEX ix_printed_sheet_complaint_id ON printed_sheet (complaint_id);

CREATE INDEX ix_printed_sheet_fingerprint ON printed_sheet (fingerprint);

CREATE INDEX ix_printed_sheet_opening_id ON printed_sheet (opening_id);

CREATE INDEX ix_printed_sheet_pad_id ON printed_sheet (pad_id);

CREATE TABLE reported_party (
    name VARCHAR NOT NULL,
    position VARCHAR NOT NULL,
    unit VARCHAR NOT NULL,
    complaint_id INTEGER NOT NULL,
    PRIMARY KEY (complaint_id),
    FOREIGN KEY(complaint_id) REFERENCES complaint (id) ON DELETE RESTRICT
);

CREATE TABLE visit (
    name VARCHAR NOT NULL,
    id_type VARCHAR NOT NULL,
    id_number VARCHAR NOT NULL,
    address VARCHAR NOT NULL,
    phone VARCHAR NOT NULL,
    email VARCHAR NOT NULL,
    sex VARCHAR NOT NULL,
    organisation VARCHAR NOT NULL,
    purpose VARCHAR NOT NULL,
    meets VARCHAR NOT NULL,
    card VARCHAR NOT NULL,
    id INTEGER NOT NULL,
    arrived_at DATETIME NOT NULL,
    left_at DATETIME,
    complaint_id INTEGER,
    name_key VARCHAR NOT NULL,
    id_tail VARCHAR NOT NULL,
    phone_digits VARCHAR NOT NULL,
    recorded_by INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(complaint_id) REFERENCES complaint (id) ON DELETE RESTRICT,
    FOREIGN KEY(recorded_by) REFERENCES account (id) ON DELETE RESTRICT
);

CREATE INDEX ix_visit_arrived_at ON visit (arrived_at);

CREATE INDEX ix_visit_complaint_id ON visit (complaint_id);

CREATE INDEX ix_visit_id_tail ON visit (id_tail);

CREATE INDEX ix_visit_name_key ON visit (name_key);

CREATE INDEX ix_visit_phone_digits ON visit (phone_digits);

CREATE TABLE card_custody (
    id INTEGER NOT NULL,
    visit_id INTEGER NOT NULL,
    slot VARCHAR NOT NULL,
    taken_at DATETIME NOT NULL,
    taken_by INTEGER NOT NULL,
    returned_at DATETIME,
    returned_by INTEGER,
    returned_to VARCHAR NOT NULL,
    remark VARCHAR NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (visit_id),
    FOREIGN KEY(visit_id) REFERENCES visit (id) ON DELETE RESTRICT,
    FOREIGN KEY(taken_by) REFERENCES account (id) ON DELETE RESTRICT,
    FOREIGN KEY(returned_by) REFERENCES account (id) ON DELETE RESTRICT
);

CREATE INDEX ix_card_custody_returned_at ON card_custody (returned_at);

CREATE TABLE disposition (
    from_title VARCHAR NOT NULL,
    nature VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    initialled_on DATE,
    due_on DATE,
    agenda_number VARCHAR NOT NULL,
    external BOOLEAN NOT NULL,
    id INTEGER NOT NULL,
    complaint_id INTEGER NOT NULL,
    event_sequence INTEGER NOT NULL,
    parent_id INTEGER,
    sheet_id INTEGER,
    instructions JSON NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(complaint_id, event_sequence) REFERENCES complaint_event (complaint_id, sequence) ON DELETE RESTRICT,
    FOREIGN KEY(complaint_id) REFERENCES complaint (id) ON DELETE RESTRICT,
    FOREIGN KEY(parent_id) REFERENCES disposition (id) ON DELETE RESTRICT,
    FOREIGN KEY(sheet_id) REFERENCES printed_sheet (id) ON DELETE RESTRICT
);

CREATE INDEX ix_disposition_complaint_id ON disposition (complaint_id);

CREATE INDEX ix_disposition_parent_id ON disposition (parent_id);

CREATE TABLE outgoing_letter_number (
    letter_id INTEGER NOT NULL,
    number VARCHAR NOT NULL,
    written_on DATE,
    recorded_at DATETIME NOT NULL,
    recorded_by INTEGER NOT NULL,
    PRIMARY KEY (letter_id),
    FOREIGN KEY(letter_id) REFERENCES outgoing_letter (id) ON DELETE RESTRICT,
    FOREIGN KEY(recorded_by) REFERENCES account (id) ON DELETE RESTRICT
);

CREATE TABLE sheet_return (
    sheet_id INTEGER NOT NULL,
    at DATETIME NOT NULL,
    recorded_by INTEGER NOT NULL,
    PRIMARY KEY (sheet_id),
    FOREIGN KEY(sheet_id) REFERENCES printed_sheet (id) ON DELETE RESTRICT,
    FOREIGN KEY(recorded_by) REFERENCES account (id) ON DELETE RESTRICT
);

CREATE INDEX ix_sheet_return_at ON sheet_return (at);

CREATE TABLE attachment (
    id INTEGER NOT NULL,
    complaint_id INTEGER,
    visit_id INTEGER,
    slip_id INTEGER,
    disposition_id INTEGER,
    purpose VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    media_type VARCHAR NOT NULL,
    size INTEGER NOT NULL,
    sha256 VARCHAR NOT NULL,
    added_at DATETIME NOT NULL,
    added_by INTEGER NOT NULL,
    delete_after DATE,
    removed_at DATETIME,
    PRIMARY KEY (id),
    FOREIGN KEY(complaint_id) REFERENCES complaint (id) ON DELETE RESTRICT,
    FOREIGN KEY(visit_id) REFERENCES visit (id) ON DELETE RESTRICT,
    FOREIGN KEY(slip_id) REFERENCES box_slip (id) ON DELETE RESTRICT,
    FOREIGN KEY(disposition_id) REFERENCES disposition (id) ON DELETE RESTRICT,
    FOREIGN KEY(added_by) REFERENCES account (id) ON DELETE RESTRICT
);

CREATE INDEX ix_attachment_complaint_id ON attachment (complaint_id);

CREATE INDEX ix_attachment_disposition_id ON attachment (disposition_id);

CREATE INDEX ix_attachment_slip_id ON attachment (slip_id);

CREATE INDEX ix_attachment_visit_id ON attachment (visit_id);

CREATE TABLE disposition_recipient (
    id INTEGER NOT NULL,
    disposition_id INTEGER NOT NULL,
    title VARCHAR NOT NULL,
    position_id INTEGER,
    unit_id INTEGER,
    PRIMARY KEY (id),
    FOREIGN KEY(disposition_id) REFERENCES disposition (id) ON DELETE RESTRICT,
    FOREIGN KEY(position_id) REFERENCES position (id) ON DELETE RESTRICT,
    FOREIGN KEY(unit_id) REFERENCES unit (id) ON DELETE RESTRICT
);

CREATE INDEX ix_disposition_recipient_disposition_id ON disposition_recipient (disposition_id);

CREATE TABLE attachment_content (
    attachment_id INTEGER NOT NULL,
    content BLOB NOT NULL,
    thumbnail BLOB,
    PRIMARY KEY (attachment_id),
    FOREIGN KEY(attachment_id) REFERENCES attachment (id) ON DELETE RESTRICT
);

CREATE TABLE disposition_receipt (
    id INTEGER NOT NULL,
    recipient_id INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    at DATETIME NOT NULL,
    recorded_by INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(recipient_id) REFERENCES disposition_recipient (id) ON DELETE RESTRICT,
    FOREIGN KEY(recorded_by) REFERENCES account (id) ON DELETE RESTRICT
);

CREATE INDEX ix_disposition_receipt_recipient_id ON disposition_receipt (recipient_id);

CREATE TRIGGER frozen_report_no_update BEFORE UPDATE ON frozen_report
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER frozen_report_no_delete BEFORE DELETE ON frozen_report
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER letter_template_no_update BEFORE UPDATE ON letter_template
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER letter_template_no_delete BEFORE DELETE ON letter_template
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER report_text_no_update BEFORE UPDATE ON report_text
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER report_text_no_delete BEFORE DELETE ON report_text
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER trail_entry_no_update BEFORE UPDATE ON trail_entry
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER trail_entry_no_delete BEFORE DELETE ON trail_entry
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER complaint_event_no_update BEFORE UPDATE ON complaint_event
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER complaint_event_no_delete BEFORE DELETE ON complaint_event
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER complaint_link_no_update BEFORE UPDATE ON complaint_link
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER complaint_link_no_delete BEFORE DELETE ON complaint_link
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER deadline_no_update BEFORE UPDATE ON deadline
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER deadline_no_delete BEFORE DELETE ON deadline
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER outgoing_letter_no_update BEFORE UPDATE ON outgoing_letter
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER outgoing_letter_no_delete BEFORE DELETE ON outgoing_letter
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER printed_sheet_no_update BEFORE UPDATE ON printed_sheet
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER printed_sheet_no_delete BEFORE DELETE ON printed_sheet
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER disposition_no_update BEFORE UPDATE ON disposition
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER disposition_no_delete BEFORE DELETE ON disposition
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER outgoing_letter_number_no_update BEFORE UPDATE ON outgoing_letter_number
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER outgoing_letter_number_no_delete BEFORE DELETE ON outgoing_letter_number
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER sheet_return_no_update BEFORE UPDATE ON sheet_return
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER sheet_return_no_delete BEFORE DELETE ON sheet_return
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER disposition_recipient_no_update BEFORE UPDATE ON disposition_recipient
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER disposition_recipient_no_delete BEFORE DELETE ON disposition_recipient
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER disposition_receipt_no_update BEFORE UPDATE ON disposition_receipt
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER disposition_receipt_no_delete BEFORE DELETE ON disposition_receipt
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE VIRTUAL TABLE complaint_search USING fts5(
    number, subject, summary, names, places, person,
    tokenize = 'unicode61 remove_diacritics 2',
    prefix = '3',
    columnsize = 0
);

INSERT INTO complaint_search (complaint_search, rank) VALUES ('secure-delete', 1);
