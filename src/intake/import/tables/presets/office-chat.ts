import type { Preset } from './shape.ts';

const ADMIN = '管理后台导出报表的列名，见各帮助中心；企业可改列，改过的用对照表';

/** 企业微信 exports: external contacts, visits written down at a check-in, statistics of chats. */
export const wecom: Preset = {
  id: 'wecom',
  globalIds: false,
  shapes: [
    {
      object: '客户联系',
      kind: 'contacts',
      source: 'Airomeo/bilinl-nest prisma/migrations/20250517060952_add_customer_table/migration.sql; 企业微信管理后台',
      needs: [
        '客户名称|客户昵称|外部联系人',
        '添加时间|添加日期|加好友时间',
        '所属企微号|企微编号|添加人|添加人账号|所属客服|跟进人|添加人员',
      ],
      columns: {
        id: '客户编号|外部联系人ID|External UserID|external_userid',
        name: '客户名称|客户昵称|外部联系人',
        account_name: '所属企业|企业|客户企业|公司',
        title: '职务|职位',
        email: '邮箱',
        owner_name: '添加人|跟进人|添加人员|所属客服|所属企微号',
        owner_id: '添加人账号|企微编号',
      },
    },
    {
      object: '打卡拜访',
      kind: 'activities',
      source: ADMIN,
      needs: ['打卡时间|打卡日期|汇报时间', '拜访客户|拜访对象|客户名称'],
      columns: {
        date: '打卡时间|打卡日期|汇报时间',
        account_name: '客户名称|拜访客户|拜访对象',
        contact_name: '联系人|客户联系人',
        owner_name: '姓名|打卡人|填写人|汇报人',
        owner_id: '账号|工号',
        purpose: '拜访目的|目的',
      },
      always: { channel: 'visit' },
    },
    {
      object: '联系客户统计',
      kind: 'statistics',
      source: 'developer.work.weixin.qq.com 获取「联系客户统计」数据：发起申请数、新增客户数、聊天总数、发送消息数、平均首次回复时长',
      needs: ['聊天总数|聊天数|单聊总数|发送消息数|发起申请数|新增客户数', '成员|姓名|员工|日期|账号|时间'],
      columns: {},
    },
    {
      object: '打卡',
      kind: 'statistics',
      source: ADMIN,
      needs: ['打卡时间|上班打卡时间|打卡次数|最早', '打卡类型|打卡状态|打卡结果|打卡地点|校准状态'],
      never: '拜访客户|拜访对象|客户名称',
      columns: {},
    },
  ],
};

/** 钉钉 exports: check-ins outside, calendar, approvals, the address book. */
export const dingtalk: Preset = {
  id: 'dingtalk',
  globalIds: false,
  shapes: [
    {
      object: '外勤签到',
      kind: 'activities',
      source: '签到使用手册（签到时可选择拜访对象，管理后台导出）；公开代码中的签到导出：姓名,签到时间,签到地点,详细地址,备注',
      needs: ['签到时间', '拜访对象|拜访客户|客户名称'],
      columns: {
        date: '签到时间',
        account_name: '拜访对象|拜访客户|客户名称',
        owner_name: '姓名|签到人',
        owner_id: 'UserId|员工UserID|工号',
      },
      always: { channel: 'visit' },
    },
    {
      object: '签到',
      kind: 'statistics',
      source: '公开代码中的签到导出：姓名,签到时间,签到地点,详细地址,备注',
      needs: ['签到时间', '签到地点|详细地址|签到次数'],
      never: '拜访对象|拜访客户|客户名称',
      columns: {},
    },
    {
      object: '日程',
      kind: 'activities',
      source: ADMIN,
      needs: ['日程标题|日程主题|日程名称', '开始时间|日程开始时间'],
      columns: {
        id: '日程ID',
        subject: '日程标题|日程主题|日程名称',
        date: '开始时间|日程开始时间',
        end: '结束时间|日程结束时间',
        owner_name: '组织者|组织人|创建人',
        attendees: '参与人|参与者|参会人',
        account_name: '客户名称|拜访客户',
        status: '日程状态|状态',
      },
    },
    {
      object: '审批（拜访）',
      kind: 'activities',
      source: '钉钉管理后台审批数据导出：审批编号、标题、审批状态、审批结果、发起时间、完成时间、发起人工号、发起人姓名、发起人部门',
      needs: ['审批编号|审批单号', '拜访客户|拜访对象|客户名称', '拜访时间|拜访日期|外出时间|开始时间'],
      columns: {
        id: '审批编号|审批单号',
        date: '拜访时间|拜访日期|外出时间|开始时间',
        end: '结束时间',
        account_name: '拜访客户|拜访对象|客户名称',
        contact_name: '联系人|客户联系人',
        owner_name: '发起人姓名|发起人|创建人',
        owner_id: '发起人UserID|发起人工号',
        purpose: '拜访目的|目的',
        status: '审批结果|审批状态',
      },
      always: { channel: 'visit' },
    },
    {
      object: '通讯录',
      kind: 'employees',
      source: '钉钉通讯录导出模板：员工UserID、姓名、手机号、部门、职位、工号、企业邮箱',
      needs: ['员工UserID|UserID|工号', '姓名', '部门|主部门|部门名称', '职位|手机号|邮箱|企业邮箱|直属主管'],
      never: '签到时间|打卡时间|打卡类型|审批编号|拜访时间|跟进时间|跟进日期',
      columns: { id: '员工UserID|UserID|工号', name: '姓名', email: '企业邮箱|邮箱', title: '职位', department: '部门|主部门|部门名称' },
    },
  ],
};
