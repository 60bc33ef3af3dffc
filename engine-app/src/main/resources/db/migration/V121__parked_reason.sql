-- Why a message was parked, in the words of the operator's page; problem keeps the code with its arguments.
alter table inbox add column reason_en text, add column reason_zh text;
