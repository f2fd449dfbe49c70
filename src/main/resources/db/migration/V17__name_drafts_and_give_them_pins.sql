alter table drafts add column name varchar(100);
-- an order may name a thousand pins
alter table drafts alter column order_text set data type varchar(200000);
