-- why certificates and late returns are refused
INSERT INTO reason_code (service, code, sort_no, name, name_en) VALUES
    ('certificate', 'NOT_CONFIRMED', 1, '信息不能核实', 'Cannot be confirmed'),
    ('certificate', 'WRONG_OFFICE', 2, '应由其他部门开具', 'Issued by another office'),
    ('certificate', 'USE_UNCLEAR', 3, '用途不明', 'Purpose not clear'),
    ('certificate', 'DOC_MISSING', 4, '缺少材料', 'Document missing'),
    ('certificate', 'OTHER', 5, '其他', 'Other'),
    ('late-return', 'REASON_INSUFFICIENT', 1, '理由不充分', 'Reason not sufficient'),
    ('late-return', 'PARENT_NOT_CONFIRMED', 2, '家长没有确认', 'Parents have not confirmed'),
    ('late-return', 'NOT_REACHED', 3, '联系不上', 'Cannot be reached'),
    ('late-return', 'USE_LEAVE', 4, '请改办请假', 'Ask for leave instead'),
    ('late-return', 'OTHER', 5, '其他', 'Other');
